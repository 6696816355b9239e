import { raise } from '../../access/raise.ts'
import type { Work } from '../../access/work.ts'
import type { Locker } from './client.ts'
import { findClientForUpdate, markLocked } from './client.sql.ts'

/**
 * Locks a client: from the answer on nothing that it sends succeeds, and tokens from before never come back. A client
 * that is locked stays so; the NMVO's lock takes the place of the organisation's own.
 * @throws client.not_found
 */
export async function lockClient(
  { tx, now, record }: Work,
  clientId: string,
  locker: Locker,
  reason: string,
): Promise<void> {
  const client = (await tx.maybe(findClientForUpdate, [clientId])) ?? raise('client.not_found')
  if (client.status === 'locked' && (client.lockedBy === 'nmvo' || locker === 'organisation')) return
  await tx.run(markLocked, [client.organisationId, client.id, now, locker, reason])
  record({
    action: 'client.locked',
    subject: `client:${clientId}`,
    organisationId: client.organisationId,
    details: { by: locker, reason },
  })
}
