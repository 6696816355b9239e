import type { Work } from '../../access/work.ts'
import type { OwnedClient } from './parts/client.ts'
import { markDeleted } from './parts/client.sql.ts'
import { demandClient } from './parts/demand-client.ts'
import { withdrawOpenHandOver } from './hand-over/withdraw-open-hand-over.ts'

/**
 * Deletes a client: it stops at once, like a lock, and a link to its credentials leads nowhere. Its row stays, so that it
 * can be restored and its history read.
 * @throws client.not_found
 */
export async function deleteClient(work: Work, owned: OwnedClient): Promise<void> {
  const { tx, now, record } = work
  const client = await demandClient(work, owned)
  await withdrawOpenHandOver(work, client, 'deleted')
  await tx.run(markDeleted, [client.organisationId, client.id, now])
  record({
    action: 'client.deleted',
    subject: `client:${client.clientId}`,
    organisationId: client.organisationId,
    details: { name: client.name },
  })
}
