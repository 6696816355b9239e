import type { Work } from '../../access/work.ts'
import type { Locker, OwnedClient } from './client.ts'
import { markLocked } from './client.sql.ts'
import { demandClient } from './demand-client.ts'

/**
 * Locks a client: from the answer on nothing that it sends succeeds, and tokens from before never come back. A client
 * that is locked stays so; the NMVO's lock takes the place of the organisation's own.
 * @throws client.not_found
 */
export async function lockClient(
  work: Work,
  owned: OwnedClient,
  locker: Locker,
  reason: string,
): Promise<void> {
  const { tx, now, record } = work
  const client = await demandClient(work, owned)
  if (client.status === 'locked' && (client.lockedBy === 'nmvo' || locker === 'organisation')) return
  await tx.run(markLocked, [client.organisationId, client.id, now, locker, reason])
  record({
    action: 'client.locked',
    subject: `client:${client.clientId}`,
    organisationId: client.organisationId,
    details: { by: locker, reason },
  })
}
