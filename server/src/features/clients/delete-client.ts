import { raise } from '../../access/raise.ts'
import type { Work } from '../../access/work.ts'
import { findClientForUpdate, markDeleted } from './client.sql.ts'

/**
 * Deletes a client: it stops at once, like a lock. Its row stays, so that it can be restored and its history read.
 * @throws client.not_found
 */
export async function deleteClient({ tx, now, record }: Work, clientId: string): Promise<void> {
  const client = (await tx.maybe(findClientForUpdate, [clientId])) ?? raise('client.not_found')
  await tx.run(markDeleted, [client.organisationId, client.id, now])
  record({
    action: 'client.deleted',
    subject: `client:${clientId}`,
    organisationId: client.organisationId,
    details: { name: client.name },
  })
}
