import type { AnswerOf, InputOf } from '@theriac/contract/endpoint.ts'
import {
  addClientKey,
  changeCredential,
  endClientTokens,
  endCredential,
  setAllowedNetworks,
} from '@theriac/contract/v1/credentials.ts'
import { handOverCredentials, withdrawHandOver } from '@theriac/contract/v1/hand-overs.ts'
import { createClientEquipment, regenerateClientSecret } from '@theriac/contract/v1/clients.ts'
import { callApi } from '../../../../session/call-api.ts'
import { useChange, useRefresh } from '../../../../session/use-change.ts'
import { touched } from './equipment.queries.ts'

export type NewEquipment = InputOf<typeof createClientEquipment>['body']
export type NewSecret = InputOf<typeof regenerateClientSecret>['body']
export type NewHandOver = InputOf<typeof handOverCredentials>['body']
export type NewKey = InputOf<typeof addClientKey>['body']
export type CredentialChange = InputOf<typeof changeCredential>['body']

/** Credentials that are shown, this once. */
export type Issued = AnswerOf<typeof regenerateClientSecret>
/** A hand-over whose code is shown, this once. */
export type HandedOver = AnswerOf<typeof handOverCredentials>
/** Either of them. */
export type Given = { readonly issued: Issued } | { readonly handedOver: HandedOver }

/**
 * Creates client equipment. No mutation, here and below: the cache of mutations would keep the answer, and with it the
 * client secret or the code, for minutes.
 */
export function useCreateEquipment(locationId: string): (body: NewEquipment) => Promise<Given> {
  return useGiving(async (body) => {
    const { client, clientId, clientSecret, handOver } = await callApi(createClientEquipment, {
      params: { locationId },
      body,
    })
    if (handOver !== null) return { handedOver: { client, handOver } }
    if (clientSecret === null) throw new Error('There is neither a client secret nor a hand-over.')
    return { issued: { client, clientId, clientSecret } }
  })
}

/** Makes a new client secret, and says how long the old one counts. */
export function useRegenerateSecret(clientId: string): (body: NewSecret) => Promise<Given> {
  return useGiving(async (body) => ({
    issued: await callApi(regenerateClientSecret, { params: { clientId }, body }),
  }))
}

/** Makes a link and a code with which a supplier collects new credentials. */
export function useHandOver(clientId: string): (body: NewHandOver) => Promise<Given> {
  return useGiving(async (body) => ({
    handedOver: await callApi(handOverCredentials, { params: { clientId }, body }),
  }))
}

/** Withdraws a hand-over that nobody has collected. */
export function useWithdrawHandOver(clientId: string) {
  return useChange(
    (handOverId: string) => callApi(withdrawHandOver, { params: { clientId, handOverId } }),
    ...touched,
  )
}

/** Adds a public key, or the address where keys are published. */
export function useAddKey(clientId: string) {
  return useChange((body: NewKey) => callApi(addClientKey, { params: { clientId }, body }), ...touched)
}

/** Names a credential, or sets when it expires. */
export function useChangeCredential(clientId: string, credentialId: string) {
  return useChange(
    (body: CredentialChange) => callApi(changeCredential, { params: { clientId, credentialId }, body }),
    ...touched,
  )
}

/** Ends a credential before its time. */
export function useEndCredential(clientId: string) {
  return useChange(
    (credentialId: string) => callApi(endCredential, { params: { clientId, credentialId } }),
    ...touched,
  )
}

/** Ends every access token. */
export function useEndTokens(clientId: string) {
  return useChange(() => callApi(endClientTokens, { params: { clientId } }), ...touched)
}

/** Sets from where client equipment may ask; null: from everywhere. */
export function useSetNetworks(clientId: string) {
  return useChange(
    (networks: string[] | null) => callApi(setAllowedNetworks, { params: { clientId }, body: { networks } }),
    ...touched,
  )
}

function useGiving<Body>(give: (body: Body) => Promise<Given>): (body: Body) => Promise<Given> {
  const refresh = useRefresh(...touched)
  return async (body) => {
    try {
      return await give(body)
    } finally {
      void refresh()
    }
  }
}
