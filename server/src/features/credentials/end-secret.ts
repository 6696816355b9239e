import { raise } from '../../access/raise.ts'
import type { Work } from '../../access/work.ts'
import { demandClient, listLiveSecrets, type OwnedClient } from '../clients/public.ts'
import { revokeCredential } from './credential.sql.ts'

/**
 * Ends an old client secret before its time, and every token that it fetched.
 * @throws client.not_found, credential.not_found, credential.is_newest
 */
export async function endSecret(work: Work, owned: OwnedClient, credentialId: string): Promise<void> {
  const { tx, now, record } = work
  const { id: clientUuid, clientId, organisationId } = await demandClient(work, owned)
  const live = await tx.many(listLiveSecrets, [organisationId, [clientUuid], now])
  const place = live.findIndex(({ id }) => id === credentialId)
  if (place === -1) raise('credential.not_found')
  if (place === 0) raise('credential.is_newest')
  await tx.run(revokeCredential, [organisationId, clientUuid, credentialId, now])
  record({ action: 'secret.ended', subject: `client:${clientId}`, organisationId, details: { credentialId } })
}
