import { addClientKey as endpoint, type GivenKey } from '@theriac/contract/v1/credentials.ts'
import type { Person } from '../../../access/actor.ts'
import type { Guard } from '../../../access/mount/mount.ts'
import { raise } from '../../../access/raise.ts'
import type { PersonWork } from '../../../access/work.ts'
import type { FetchKeySet } from '../../../platform/fetch/fetch-key-set.ts'
import { demandClient, type HeldClient, ownClient, readEquipment } from '../../clients/public.ts'
import type { LetterParts } from '../../letters/public.ts'
import type { Terms } from '../parts/credential.ts'
import { tellOfSecret } from '../notices/tell-of-secret.ts'
import { addKey } from './add-key.ts'
import { readGivenKey } from './read-given-key.ts'

export type KeyParts = LetterParts & {
  /** Opens the work of a person: twice here, since fetching a key-set is slow. */
  readonly workAsPerson: Guard['workAsPerson']
  readonly fetchKeySet: FetchKeySet
}

/**
 * Adds a public key, or the address of a JWK Set, to a client of the organisation that a person has open. Nothing is
 * fetched for who has no such client.
 * @throws client.not_found, client.locked, key.not_valid, key.known, key.too_many, key_set.not_reachable,
 * credential.ends_too_late
 */
export async function addClientKey(
  parts: KeyParts,
  person: Person,
  clientId: string,
  { key, ...terms }: Terms & { readonly key: GivenKey },
) {
  const { workAsPerson, fetchKeySet } = parts
  if ('jwksUri' in key) await workAsPerson(person, endpoint, (work) => demandUnlocked(work, clientId))
  const found = await readGivenKey(key, fetchKeySet)
  return workAsPerson(person, endpoint, async (work) => {
    await addKey(work, await demandUnlocked(work, clientId), found, terms)
    const client = await readEquipment(work, clientId)
    await tellOfSecret(work, parts, { ...client, what: 'key' })
    return client
  })
}

async function demandUnlocked(work: PersonWork, clientId: string): Promise<HeldClient> {
  const client = await demandClient(work, ownClient(work, clientId))
  return client.status === 'locked' ? raise('client.locked') : client
}
