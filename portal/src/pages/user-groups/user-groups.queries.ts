import type { InputOf } from '@theriac/contract/endpoint.ts'
import { addUserGroup, changeUserGroup, deleteUserGroup } from '@theriac/contract/v1/user-groups.ts'
import { callApi } from '../../session/call-api.ts'
import { permissionsChanged } from '../../session/signed-in.ts'
import { useChange } from '../../session/use-change.ts'

export type NewUserGroup = InputOf<typeof addUserGroup>['body']
export type UserGroupChange = InputOf<typeof changeUserGroup>['body']

/** Adds a user group. */
export function useAddUserGroup() {
  return useChange((body: NewUserGroup) => callApi(addUserGroup, { body }), 'user-groups')
}

/** Changes a user group's name and permissions, as far as they are named. */
export function useChangeUserGroup(groupId: string) {
  return useChange(
    async (body: UserGroupChange) => {
      const group = await callApi(changeUserGroup, { params: { groupId }, body })
      // Whoever changes a group may belong to it.
      permissionsChanged()
      return group
    },
    ...['user-groups', 'users'],
  )
}

export function useDeleteUserGroup() {
  return useChange((groupId: string) => callApi(deleteUserGroup, { params: { groupId } }), 'user-groups')
}
