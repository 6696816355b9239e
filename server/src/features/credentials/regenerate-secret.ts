import { raise } from '../../access/raise.ts'
import type { Work } from '../../access/work.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import { demandClient, endTokens, type OwnedClient } from '../clients/public.ts'
import { limitCredentials, revokeCredentials } from './credential.sql.ts'
import { issueCredential } from './issue-credential.ts'

/**
 * Makes a new client secret. Without an overlap the old one and every token it fetched end at once; otherwise they
 * count for so long, and no longer than they would have. Client Id, role and history stay.
 * @returns the secret, to be shown once
 * @throws client.not_found, client.locked
 */
export async function regenerateSecret(
  work: Work,
  keyring: Keyring,
  owned: OwnedClient,
  overlapSeconds = 0,
): Promise<string> {
  const { tx, now, record } = work
  const client = await demandClient(work, owned)
  if (client.status === 'locked') raise('client.locked')
  const { id: clientUuid, clientId, organisationId } = client
  const end = new Date(now.getTime() + overlapSeconds * 1000)
  if (overlapSeconds > 0) await tx.run(limitCredentials, [organisationId, clientUuid, now, end])
  else {
    await tx.run(revokeCredentials, [organisationId, clientUuid, now])
    await tx.run(endTokens, [organisationId, clientUuid])
  }
  const secret = await issueCredential(work, keyring, { clientUuid, clientId, organisationId })
  record({
    action: 'secret.regenerated',
    subject: `client:${clientId}`,
    organisationId,
    details: { oldEndsAt: end.toISOString() },
  })
  return secret
}
