import { raise } from '../../../access/raise.ts'
import type { Work } from '../../../access/work.ts'
import { newId } from '../../../platform/crypto/new-id.ts'
import { type HeldClient, listLiveCredentials } from '../../clients/public.ts'
import { readEnd, tellTerms, type Terms } from '../parts/credential.ts'
import { insertKey, revokeExpiredKey } from '../parts/credential.sql.ts'
import type { NewKey } from './read-given-key.ts'

const mostKeys = 5

/**
 * Gives a client, whose row the work holds, a public key or a key-set; nothing that it has ends by that.
 * @returns the id of the credential
 * @throws key.known, key.too_many, credential.ends_too_late
 */
export async function addKey(
  { tx, now, record }: Pick<Work, 'tx' | 'now' | 'record'>,
  { id: clientUuid, clientId, organisationId }: HeldClient,
  key: NewKey,
  { name = '', expiresAt }: Terms,
): Promise<string> {
  const end = readEnd(expiresAt, now)
  const live = await tx.many(listLiveCredentials, [organisationId, [clientUuid], now])
  const keys = live.filter(({ kind }) => kind !== 'secret')
  const { jwk, thumbprint, jwksUri } = { jwk: null, thumbprint: null, jwksUri: null, ...key }
  if (keys.some((one) => one.thumbprint === thumbprint && one.jwksUri === jwksUri)) raise('key.known')
  if (keys.length >= mostKeys) raise('key.too_many')
  if (thumbprint !== null) await tx.run(revokeExpiredKey, [organisationId, clientUuid, thumbprint, now])
  const credentialId = newId(now)
  const values = [
    credentialId,
    organisationId,
    clientUuid,
    key.kind,
    name,
    jwk,
    thumbprint,
    jwksUri,
    now,
    end,
  ] as const
  await tx.run(insertKey, values)
  record({
    action: 'credential.issued',
    subject: `client:${clientId}`,
    organisationId,
    details: {
      ...{ credentialId, kind: key.kind, ...tellTerms(name, end) },
      ...(thumbprint === null ? { jwksUri } : { thumbprint }),
    },
  })
  return credentialId
}
