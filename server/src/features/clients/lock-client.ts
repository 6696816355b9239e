import type { Work } from '../../access/work.ts'
import { raise } from '../../access/raise.ts'
import { type Locker, type OwnedClient, restorableUntil } from './parts/client.ts'
import {
  findClientForUpdate,
  findDeletedClientForUpdate,
  findOpenIncident,
  markLocked,
} from './parts/client.sql.ts'
import { demandClient } from './parts/demand-client.ts'

/**
 * Locks a client: from the answer on nothing that it sends succeeds, and tokens from before never come back. A client
 * that is locked stays so; the NMVO's lock takes the place of the organisation's own, and meets a deleted client too, as
 * long as it can be restored. Its lock of one client takes the place of that of an incident too: unlocking the incident
 * leaves it alone.
 * @returns whether it is locked by this, and was not before
 * @throws client.not_found
 */
export async function lockClient(
  work: Work,
  owned: OwnedClient,
  locker: Locker,
  reason: string,
): Promise<boolean> {
  const { tx, now, record } = work
  const { organisationId, clientId } = owned
  const client = await (locker === 'nmvo' ? demandRestorable(work, owned) : demandClient(work, owned))
  if (client.lockedBy !== null && locker === 'organisation') return false
  if (client.lockedBy === 'nmvo' && (await tx.maybe(findOpenIncident, [client.id])) === undefined)
    return false
  await tx.run(markLocked, [organisationId, client.id, now, locker, reason])
  record({
    action: 'client.locked',
    subject: `client:${clientId}`,
    organisationId,
    details: { by: locker, reason },
  })
  return true
}

// Deleting a client must be no way round the NMVO's lock.
async function demandRestorable(work: Work, owned: OwnedClient) {
  const { tx, now } = work
  const parameters = [owned.organisationId, owned.clientId] as const
  if ((await tx.maybe(findClientForUpdate, parameters)) !== undefined) return demandClient(work, owned)
  const deleted = (await tx.maybe(findDeletedClientForUpdate, parameters)) ?? raise('client.not_found')
  const isRestorable = deleted.closedAt === null && restorableUntil(deleted.deletedAt) > now
  return isRestorable ? deleted : raise('client.not_found')
}
