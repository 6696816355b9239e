import { grantToken } from '@theriac/contract/oauth.ts'
import type { GivenKey } from '@theriac/contract/v1/credentials.ts'
import type { CollectedCredentials } from '@theriac/contract/v1/hand-overs.ts'
import type { Caller } from '../../../access/actor.ts'
import {
  addKey,
  issueCredential,
  type NewKey,
  readGivenKey,
  supersedeSecrets,
} from '../../credentials/public.ts'
import { countOpening, findLink } from './find-link.ts'
import type { HandOverParts } from '../parts/hand-over-parts.ts'
import { markCollected } from '../parts/hand-over.sql.ts'
import { openHandOver, type Opening } from './open-hand-over.ts'
import { tellOfHandOver } from './tell-of-hand-over.ts'

type Collection = {
  readonly token: string
  readonly code: string
  /** A public key in the place of a secret, or where keys are published. */
  readonly key?: GivenKey
}

/**
 * Hands a new credential of a client to whoever has link and code: a secret, which exists at this moment only, or none
 * where a public key is given. What the client had ends as the hand-over says, counted from now. Once: whoever comes
 * second locks the client. A key that is not good uses nothing up.
 * @throws link.not_valid, hand_over.client_locked, hand_over.code_wrong, hand_over.opened_again, key.not_valid, key.known,
 * key.too_many, key_set.not_reachable, rate.exceeded
 */
export function collectCredentials(
  parts: HandOverParts,
  caller: Caller,
  { token, code, key: given }: Collection,
): Promise<CollectedCredentials> {
  return countOpening(parts, caller, async () => {
    const holder = await findLink(parts, caller, token)
    // Nothing is fetched for who has the link alone.
    if (given !== undefined && 'jwksUri' in given)
      await openHandOver(parts, holder, code, async () => undefined)
    const key = given === undefined ? undefined : await readGivenKey(given, parts.fetchKeySet)
    return openHandOver(parts, holder, code, (opening) => collect(parts, opening, key))
  })
}

async function collect(
  parts: HandOverParts,
  opening: Opening,
  key: NewKey | undefined,
): Promise<CollectedCredentials> {
  const { work, scene, client } = opening
  const { actor, tx, now, record } = work
  const { organisationId, handOverId, caller } = actor
  const { clientId, overlapSeconds } = scene
  const oldEndsAt = await supersedeSecrets(work, client, overlapSeconds)
  const { credentialId, clientSecret } = await makeCredential(parts, opening, key)
  const from = [caller.address, caller.userAgent ?? null] as const
  await tx.run(markCollected, [organisationId, handOverId, now, ...from, credentialId])
  const as = key === undefined ? 'secret' : 'key'
  record({
    action: 'hand_over.collected',
    subject: `client:${clientId}`,
    organisationId,
    details: { handOverId, credentialId, as, oldEndsAt },
  })
  await tellOfHandOver(work, parts, scene, { about: 'collected', as, oldEndsAt })
  return {
    ...{ clientId, clientSecret, credentialId },
    issuer: parts.publicUrl,
    tokenEndpoint: parts.publicUrl + grantToken.path,
    oldEndsAt: oldEndsAt?.toISOString() ?? null,
  }
}

async function makeCredential(
  { keyring }: HandOverParts,
  { work, scene, client }: Opening,
  key: NewKey | undefined,
): Promise<{ readonly credentialId: string; readonly clientSecret: string | null }> {
  const terms = { expiresAt: scene.credentialExpiresAt?.toISOString() ?? null }
  if (key !== undefined) return { credentialId: await addKey(work, client, key, terms), clientSecret: null }
  return issueCredential(work, keyring, client, terms)
}
