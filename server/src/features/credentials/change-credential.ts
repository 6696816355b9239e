import { raise } from '../../access/raise.ts'
import type { Work } from '../../access/work.ts'
import { whatChanged } from '../../audit/what-changed.ts'
import { demandClient, listLiveCredentials, type OwnedClient } from '../clients/public.ts'
import { readAnotherEnd, type Terms } from './parts/credential.ts'
import { updateCredential } from './parts/credential.sql.ts'

/**
 * Names a credential, or sets when it ends by itself. What is not given stays.
 * @throws client.not_found, credential.not_found, credential.ends_too_late
 */
export async function changeCredential(
  work: Work,
  owned: OwnedClient,
  credentialId: string,
  changes: Terms,
): Promise<void> {
  const { tx, now, record } = work
  const { id: clientUuid, clientId, organisationId } = await demandClient(work, owned)
  const live = await tx.many(listLiveCredentials, [organisationId, [clientUuid], now])
  const before = live.find(({ id }) => id === credentialId) ?? raise('credential.not_found')
  const { name, expiresAt } = before
  const after = {
    name: changes.name ?? name,
    expiresAt: changes.expiresAt === undefined ? expiresAt : readAnotherEnd(before, changes.expiresAt, now),
  }
  const changed = whatChanged({ name, expiresAt }, after)
  if (changed === undefined) return
  await tx.run(updateCredential, [organisationId, clientUuid, credentialId, after.name, after.expiresAt])
  record({
    action: 'credential.changed',
    subject: `client:${clientId}`,
    organisationId,
    details: { credentialId, ...changed },
  })
}
