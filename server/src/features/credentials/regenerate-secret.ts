import { raise } from '../../access/raise.ts'
import type { Work } from '../../access/work.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import { endTokens, findClientForUpdate } from '../clients/public.ts'
import { revokeCredentials } from './credential.sql.ts'
import { issueCredential } from './issue-credential.ts'

/**
 * Makes a new client secret and ends the old one and every token it fetched, at once. Client Id, role and history
 * stay.
 * @returns the secret, to be shown once
 * @throws client.not_found, client.locked
 */
export async function regenerateSecret(work: Work, keyring: Keyring, clientId: string): Promise<string> {
  const { tx, now, record } = work
  const client = (await tx.maybe(findClientForUpdate, [clientId])) ?? raise('client.not_found')
  if (client.status === 'locked') raise('client.locked')
  const { id: clientUuid, organisationId } = client
  const revoked = await tx.run(revokeCredentials, [organisationId, clientUuid, now])
  await tx.run(endTokens, [organisationId, clientUuid])
  const secret = await issueCredential(work, keyring, { clientUuid, clientId, organisationId })
  record({
    action: 'secret.regenerated',
    subject: `client:${clientId}`,
    organisationId,
    details: { revoked },
  })
  return secret
}
