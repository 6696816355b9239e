import { useQuery } from '@tanstack/react-query'
import type { AnswerOf, InputOf } from '@theriac/contract/endpoint.ts'
import {
  changeClientEquipment,
  createClientEquipment,
  deleteClientEquipment,
  listClientEquipment,
  lockClientEquipment,
  regenerateClientSecret,
  restoreClientEquipment,
  unlockClientEquipment,
} from '@theriac/contract/v1/clients.ts'
import { endCredential } from '@theriac/contract/v1/credentials.ts'
import { callApi } from '../../../../session/call-api.ts'
import { useChange, useRefresh } from '../../../../session/use-change.ts'

export type NewEquipment = InputOf<typeof createClientEquipment>['body']
export type EquipmentChange = InputOf<typeof changeClientEquipment>['body']
export type DeletedEquipment = AnswerOf<typeof listClientEquipment>['deleted'][number]
/** Credentials that are shown, this once. */
export type Issued = AnswerOf<typeof regenerateClientSecret>

// Client equipment shows in the number of its location, in that of its role, and in what needs attention.
const touched = ['locations', 'client-roles', 'attention']

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

/** Ends an old client secret before its time. */
export function useEndSecret(clientId: string) {
  return useChange(
    (credentialId: string) => callApi(endCredential, { params: { clientId, credentialId } }),
    ...touched,
  )
}

/**
 * Creates client equipment. No mutation, here and below: the cache of mutations would keep the answer, and with it the
 * client secret, for minutes.
 */
export function useCreateEquipment(locationId: string): (body: NewEquipment) => Promise<Issued> {
  const refresh = useRefresh(...touched)
  return async (body) => {
    try {
      const { client, clientId, clientSecret } = await callApi(createClientEquipment, {
        params: { locationId },
        body,
      })
      if (clientSecret === null) throw new Error('The client secret was handed over.')
      return { client, clientId, clientSecret }
    } finally {
      void refresh()
    }
  }
}

/** Makes a new client secret; the old one stays valid for so many seconds. */
export function useRegenerateSecret(clientId: string): (overlapSeconds: number) => Promise<Issued> {
  const refresh = useRefresh(...touched)
  return async (overlapSeconds) => {
    try {
      return await callApi(regenerateClientSecret, { params: { clientId }, body: { overlapSeconds } })
    } finally {
      void refresh()
    }
  }
}
