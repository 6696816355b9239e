import { useQuery } from '@tanstack/react-query'
import type { AnswerOf, InputOf } from '@theriac/contract/endpoint.ts'
import {
  changeClientEquipment,
  deleteClientEquipment,
  listClientEquipment,
  lockClientEquipment,
  readClientEquipment,
  restoreClientEquipment,
  unlockClientEquipment,
} from '@theriac/contract/v1/clients.ts'
import { callApi } from '../../../../session/call-api.ts'
import { useChange } from '../../../../session/use-change.ts'

export type EquipmentChange = InputOf<typeof changeClientEquipment>['body']
export type DeletedEquipment = AnswerOf<typeof listClientEquipment>['deleted'][number]

/** Client equipment shows in the number of its location, in that of its role, and in what needs attention. */
export const touched = ['locations', 'client-roles', 'attention']

// What somebody else changes, and when equipment is used, shows on an open page without being asked for.
const pollMilliseconds = 15_000

/** The client equipment of a location, and what was deleted there. */
export function useEquipment(locationId: string, isWanted = true) {
  return useQuery({
    queryKey: ['locations', 'equipment', locationId],
    queryFn: ({ signal }) => callApi(listClientEquipment, { params: { locationId } }, signal),
    refetchInterval: pollMilliseconds,
    enabled: isWanted,
  })
}

/** One piece of client equipment. */
export function useOneEquipment(clientId: string) {
  return useQuery({
    queryKey: ['locations', 'client', clientId],
    queryFn: ({ signal }) => callApi(readClientEquipment, { params: { clientId } }, signal),
    refetchInterval: pollMilliseconds,
  })
}

/** Changes name, client role or supplier of client equipment. */
export function useChangeEquipment(clientId: string) {
  return useChange(
    (body: EquipmentChange) => callApi(changeClientEquipment, { params: { clientId }, body }),
    ...touched,
  )
}

export function useLockEquipment(clientId: string) {
  return useChange(
    (reason: string) => callApi(lockClientEquipment, { params: { clientId }, body: { reason } }),
    ...touched,
  )
}

export function useUnlockEquipment(clientId: string) {
  return useChange(() => callApi(unlockClientEquipment, { params: { clientId } }), ...touched)
}

export function useDeleteEquipment(clientId: string) {
  return useChange(() => callApi(deleteClientEquipment, { params: { clientId } }), ...touched)
}

export function useRestoreEquipment(clientId: string) {
  return useChange(() => callApi(restoreClientEquipment, { params: { clientId } }), ...touched)
}
