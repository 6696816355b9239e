import { raise } from '../../access/raise.ts'
import type { Work } from '../../access/work.ts'
import { demandClient, listLiveCredentials, type OwnedClient } from '../clients/public.ts'
import { revokeCredential } from './parts/credential.sql.ts'

/**
 * Ends a credential before its time, and every token that it fetched.
 * @throws client.not_found, credential.not_found, credential.is_last
 */
export async function endCredential(work: Work, owned: OwnedClient, credentialId: string): Promise<void> {
  const { tx, now, record } = work
  const { id: clientUuid, clientId, organisationId } = await demandClient(work, owned)
  const live = await tx.many(listLiveCredentials, [organisationId, [clientUuid], now])
  if (!live.some(({ id }) => id === credentialId)) raise('credential.not_found')
  if (live.length === 1) raise('credential.is_last')
  await tx.run(revokeCredential, [organisationId, clientUuid, credentialId, now])
  record({
    action: 'credential.ended',
    subject: `client:${clientId}`,
    organisationId,
    details: { credentialId },
  })
}
