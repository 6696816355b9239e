import { raise } from '../../access/raise.ts'
import type { Work } from '../../access/work.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import { demandClient, endTokens, listLiveCredentials, type OwnedClient } from '../clients/public.ts'
import { limitCredentials, revokeCredentials, revokeOlderSecrets } from './credential.sql.ts'
import { issueCredential } from './issue-credential.ts'

type LockedClient = Awaited<ReturnType<typeof demandClient>>

/**
 * Makes a new client secret. Without an overlap the old one and every token it fetched end at once; otherwise they
 * count for so long. Two count at most: what is older than the one before ends at once. Client Id, role and history stay.
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
  if (overlapSeconds > 0) {
    await endOlderSecrets(work, client)
    await tx.run(limitCredentials, [organisationId, clientUuid, now, end])
  } else {
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

// Nobody has more than two in view: what a third one is still good for would be known to whoever found it.
async function endOlderSecrets({ tx, now, record }: Work, client: LockedClient): Promise<void> {
  const { id: clientUuid, clientId, organisationId } = client
  const live = await tx.many(listLiveCredentials, [organisationId, [clientUuid], now])
  const newest = live.find(({ kind }) => kind === 'secret')
  if (newest === undefined) return
  const subject = `client:${clientId}`
  for (const { id } of await tx.many(revokeOlderSecrets, [organisationId, clientUuid, newest.id, now]))
    record({ action: 'credential.ended', subject, organisationId, details: { credentialId: id } })
}
