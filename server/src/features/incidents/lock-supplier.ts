import { authorOf } from '../../access/actor.ts'
import { raise } from '../../access/raise.ts'
import { raiseIfTaken } from '../../access/raise-if-taken.ts'
import type { PersonWork } from '../../access/work.ts'
import { appendEvents } from '../../audit/append-events.ts'
import { newId } from '../../platform/crypto/new-id.ts'
import { restorableSince } from '../clients/public.ts'
import { findOpenLock } from '../suppliers/public.ts'
import { demandSupplierOf, type Locked } from './demand-supplier-of.ts'
import { digestOf } from './digest-of.ts'
import {
  endLocksOfSystems,
  holdClientsOfSupplier,
  insertLock,
  keepLocked,
  markAllLocked,
  takeOver,
} from './incident.sql.ts'
import { tellJob } from './mails/tell-job.ts'

type Act = Locked & {
  readonly reason: string
  /** Of the preview. */
  readonly digest: string
  /** Whether what is there at this moment is locked, whatever was shown. */
  readonly isChangeKnown: boolean
}

/**
 * Locks everything of a supplier of the actor's market, or of one of its systems: from the answer on nothing of it can
 * do anything. Each act upon thousands of clients is one statement.
 * @returns the id of the lock
 * @throws supplier.not_found, it_system.not_found, incident.open_already; incident.changed where it would lock others
 * than were shown, and that is not known
 */
export async function lockSupplier(work: PersonWork, act: Act): Promise<string> {
  const { actor, tx, now, record, enqueue } = work
  const { supplierId, systemId, reason, isChangeKnown } = act
  await demandSupplierOf(work, act)
  if ((await tx.maybe(findOpenLock, [supplierId, systemId])) !== undefined) raise('incident.open_already')
  const held = await tx.many(holdClientsOfSupplier, [
    ...([actor.marketCode, supplierId, systemId, restorableSince(now)] as const),
  ])
  const fresh = held.filter(({ isNew }) => isNew)
  const isAsShown = digestOf(fresh.map(({ id }) => id)) === act.digest
  if (!isAsShown && !isChangeKnown) raise('incident.changed')
  const id = newId(now)
  await tx
    .run(insertLock, [
      ...([id, actor.marketCode, supplierId, systemId, reason, actor.name, actor.personId, now] as const),
    ])
    .catch(raiseIfTaken('incident_locks_open', 'incident.open_already'))
  await tx.run(keepLocked, [id, fresh.map((one) => one.id)])
  if (systemId === null) {
    const heldBefore = held.filter(({ isNew }) => !isNew)
    await tx.run(takeOver, [id, heldBefore.map((one) => one.id), supplierId])
    await tx.run(endLocksOfSystems, [supplierId, actor.name, now])
  }
  await tx.run(markAllLocked, [held.map((one) => one.id), now, reason])
  const details = { by: 'nmvo', reason, incidentLockId: id }
  await appendEvents(
    ...([tx, now, authorOf(actor)] as const),
    fresh.map(({ clientId, organisationId }) => ({
      ...{ action: 'client.locked', subject: `client:${clientId}`, organisationId, details },
    })),
  )
  record({
    action: 'incident.locked',
    subject: `incident:${id}`,
    details: {
      ...{ supplierId, systemId, reason, isAsShown },
      ...{ clients: fresh.length, heldBefore: held.length - fresh.length },
    },
  })
  enqueue(tellJob({ incidentLockId: id, what: 'locked', after: null }))
  return id
}
