import type { Work } from '../../access/work.ts'
import { endTokens, listLiveCredentials } from '../clients/public.ts'
import { limitCredentials, revokeCredentials, revokeOlderSecrets } from './credential.sql.ts'

/** A client whose row the work holds. */
type HeldClient = { readonly id: string; readonly clientId: string; readonly organisationId: string }

/**
 * Makes room for a newer credential: without an overlap the client's secrets and every token it fetched end at once;
 * otherwise they count for so long, the newest of them at least: what is older ends at once.
 * @returns when they end
 */
export async function supersedeSecrets(
  work: Work,
  client: HeldClient,
  overlapSeconds: number,
): Promise<Date> {
  const { tx, now } = work
  const { id: clientUuid, organisationId } = client
  const end = new Date(now.getTime() + overlapSeconds * 1000)
  if (overlapSeconds > 0) {
    await endOlderSecrets(work, client)
    await tx.run(limitCredentials, [organisationId, clientUuid, now, end])
  } else {
    await tx.run(revokeCredentials, [organisationId, clientUuid, now])
    await tx.run(endTokens, [organisationId, clientUuid])
  }
  return end
}

// Nobody has more than two in view: what a third one is still good for would be known to whoever found it.
async function endOlderSecrets({ tx, now, record }: Work, client: HeldClient): Promise<void> {
  const { id: clientUuid, clientId, organisationId } = client
  const live = await tx.many(listLiveCredentials, [organisationId, [clientUuid], now])
  const newest = live.find(({ kind }) => kind === 'secret')
  if (newest === undefined) return
  const subject = `client:${clientId}`
  for (const { id } of await tx.many(revokeOlderSecrets, [organisationId, clientUuid, newest.id, now]))
    record({ action: 'credential.ended', subject, organisationId, details: { credentialId: id } })
}
