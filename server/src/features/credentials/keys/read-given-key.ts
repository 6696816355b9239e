import type { GivenKey } from '@theriac/contract/v1/credentials.ts'
import type { JWK } from 'jose'
import { raise } from '../../../access/raise.ts'
import type { FetchKeySet } from '../../../platform/fetch/fetch-key-set.ts'
import { FetchRefused } from '../../../platform/fetch/fetch-refused.ts'
import { asPublicKey, faultOfKey, type PublicKey } from './public-key.ts'

/** A key that was found good, before it is anybody's. */
export type NewKey =
  | ({ readonly kind: 'key' } & PublicKey)
  | { readonly kind: 'key-set'; readonly jwksUri: string }

/**
 * Reads the key that somebody gave, or looks once at where he publishes his. It goes over the network: no work may be
 * open meanwhile.
 * @throws key.not_valid, key_set.not_reachable
 */
export async function readGivenKey(given: GivenKey, fetchKeySet: FetchKeySet): Promise<NewKey> {
  if ('jwk' in given) {
    const fault = faultOfKey(given.jwk)
    if (fault !== undefined) refuse(`jwk.${fault.member}`, fault.message)
    return { kind: 'key', ...(await asPublicKey(given.jwk)) }
  }
  const { jwksUri } = given
  const faults = (await fetchKeys(jwksUri, fetchKeySet)).map(faultOfKey)
  if (faults.some((fault) => fault?.isPrivate === true)) {
    refuse('jwksUri', 'publishes a private key. Make a new pair, and publish the public key alone')
  }
  if (faults.every((fault) => fault !== undefined)) {
    refuse('jwksUri', faults[0] === undefined ? 'publishes no key' : 'publishes no key that is taken here')
  }
  return { kind: 'key-set', jwksUri }
}

async function fetchKeys(jwksUri: string, fetchKeySet: FetchKeySet): Promise<readonly JWK[]> {
  try {
    return await fetchKeySet(jwksUri)
  } catch (error) {
    if (!(error instanceof FetchRefused)) throw error
    return raise('key_set.not_reachable', { errors: [{ field: 'key.jwksUri', message: error.message }] })
  }
}

function refuse(field: string, message: string): never {
  return raise('key.not_valid', { errors: [{ field: `key.${field}`, message }] })
}
