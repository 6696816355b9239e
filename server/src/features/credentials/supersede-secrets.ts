import type { Work } from '../../access/work.ts'
import { type HeldClient, listLiveCredentials } from '../clients/public.ts'
import { limitSecret, revokeSecretsBut } from './parts/credential.sql.ts'

/**
 * Ends what client secrets a client has, whose row the work holds, since another is about to take their place: at once,
 * or after an overlap. Two count at most: what is older than the one before ends at once. Keys go on.
 * @returns when the last of them ends; null where there was none
 */
export async function supersedeSecrets(
  { tx, now, record }: Pick<Work, 'tx' | 'now' | 'record'>,
  { id: clientUuid, clientId, organisationId }: HeldClient,
  overlapSeconds: number,
): Promise<Date | null> {
  const live = await tx.many(listLiveCredentials, [organisationId, [clientUuid], now])
  const secrets = live.filter(({ kind }) => kind === 'secret').map(({ id }) => id)
  const [newest] = secrets
  const staying = overlapSeconds > 0 ? secrets.slice(0, 1) : []
  // Those too that have ended by this node's clock: that of another one may be behind.
  await tx.run(revokeSecretsBut, [organisationId, clientUuid, staying, now])
  for (const credentialId of secrets.filter((id) => !staying.includes(id)))
    record({
      action: 'credential.ended',
      subject: `client:${clientId}`,
      organisationId,
      details: { credentialId },
    })
  if (newest === undefined) return null
  if (overlapSeconds <= 0) return now
  const end = new Date(now.getTime() + overlapSeconds * 1000)
  const limited = await tx.maybe(limitSecret, [organisationId, clientUuid, newest, now, end])
  return limited?.expiresAt ?? end
}
