import { raise } from '../../access/raise.ts'
import { raiseIfTaken } from '../../access/raise-if-taken.ts'
import type { Work } from '../../access/work.ts'
import { isWithinReach } from '../locations/public.ts'
import { type OwnedClient, restorableUntil } from './parts/client.ts'
import { findDeletedClientForUpdate, keepOwnLock, markRestored } from './parts/client.sql.ts'
import { demandClient } from './parts/demand-client.ts'

/**
 * Restores a client that was deleted in the last 30 days. It comes back locked; a lock that it had stays as it was. Once
 * an incident that locked it ends, it stays locked by its organisation.
 * @throws client.not_found, client.not_restorable, location.closed
 */
export async function restoreClient(work: Work, owned: OwnedClient): Promise<void> {
  const { actor, tx, now, record } = work
  const { organisationId, clientId } = owned
  const deleted = await tx.maybe(findDeletedClientForUpdate, [organisationId, clientId])
  // Whoever asks twice has what he asked for.
  if (deleted === undefined) return void (await demandClient(work, owned))
  if (!isWithinReach(actor, { ...deleted, closedAt: null })) raise('client.not_found')
  if (restorableUntil(deleted.deletedAt) <= now) raise('client.not_restorable')
  if (deleted.closedAt !== null) raise('location.closed')
  await tx
    .run(markRestored, [organisationId, deleted.id, now])
    .catch(raiseIfTaken('clients_client_id', 'client.not_restorable'))
  await tx.run(keepOwnLock, [organisationId, deleted.id, now])
  record({
    action: 'client.restored',
    subject: `client:${clientId}`,
    organisationId,
    details: { name: deleted.name, locationId: deleted.locationId },
  })
}
