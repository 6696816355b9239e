import type { InputOf } from '@theriac/contract/endpoint.ts'
import { addClientRole, changeClientRole, deleteClientRole } from '@theriac/contract/v1/client-roles.ts'
import { callApi } from '../../session/call-api.ts'
import { useChange } from '../../session/use-change.ts'

export type NewClientRole = InputOf<typeof addClientRole>['body']
export type ClientRoleChange = InputOf<typeof changeClientRole>['body']

// A role shows with the client equipment that has it, and in what needs attention.
const touched = ['client-roles', 'locations', 'attention']

export function useAddClientRole() {
  return useChange((body: NewClientRole) => callApi(addClientRole, { body }), ...touched)
}

/** Changes what is named of a client role; it counts at once. */
export function useChangeClientRole(roleId: string) {
  return useChange(
    (body: ClientRoleChange) => callApi(changeClientRole, { params: { roleId }, body }),
    ...touched,
  )
}

export function useDeleteClientRole() {
  return useChange((roleId: string) => callApi(deleteClientRole, { params: { roleId } }), ...touched)
}
