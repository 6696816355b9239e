import { authorOf } from '../../access/actor.ts'
import { raise } from '../../access/raise.ts'
import type { PersonWork } from '../../access/work.ts'
import { appendEvents } from '../../audit/append-events.ts'
import { findLockForUpdate, giveBack, holdLockedClients, markUnlocked } from './incident.sql.ts'
import { tellJob } from './tell-job.ts'

/**
 * Unlocks what an act has locked, and nothing else: a lock that an organisation had set before comes back, and what was
 * unlocked or locked anew since is left alone. Who asks twice has what he asked for.
 * @throws incident.not_found
 */
export async function unlockIncident(work: PersonWork, incidentLockId: string): Promise<void> {
  const { actor, tx, now, record, enqueue } = work
  const lock =
    (await tx.maybe(findLockForUpdate, [actor.marketCode, incidentLockId])) ?? raise('incident.not_found')
  if (lock.unlockedAt !== null) return
  const held = await tx.many(holdLockedClients, [incidentLockId, lock.lockedAt, lock.reason])
  await tx.run(giveBack, [incidentLockId, held.map(({ id }) => id)])
  await tx.run(markUnlocked, [actor.marketCode, incidentLockId, actor.name, now])
  await appendEvents(
    ...([tx, now, authorOf(actor)] as const),
    held.map(({ clientId, organisationId, staysLocked }) => ({
      ...{ action: 'client.unlocked', subject: `client:${clientId}`, organisationId },
      details: { by: 'nmvo', incidentLockId, ...(staysLocked ? { staysLockedBy: 'organisation' } : {}) },
    })),
  )
  record({
    action: 'incident.unlocked',
    subject: `incident:${incidentLockId}`,
    details: { supplierId: lock.supplierId, clients: held.length },
  })
  enqueue(tellJob({ incidentLockId, what: 'unlocked', after: null }))
}
