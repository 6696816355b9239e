import { authorOf } from '../../access/actor.ts'
import { raise } from '../../access/raise.ts'
import type { PersonWork } from '../../access/work.ts'
import { appendEvents } from '../../audit/append-events.ts'
import { findLockForUpdate, giveBack, holdLockedClients, listKept, markUnlocked } from './incident.sql.ts'
import { tellJob } from './mails/tell-job.ts'

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
  const ids = (await tx.many(listKept, [incidentLockId])).map(({ id }) => id)
  const held = await tx.many(holdLockedClients, [ids, lock.lockedAt, lock.reason])
  // Only now: an organisation that was restoring one of them has noted its own lock.
  const kept = new Map((await tx.many(listKept, [incidentLockId])).map((one) => [one.id, one]))
  await tx.run(giveBack, [
    held.map(({ id }) => id),
    held.map(({ id }) => kept.get(id)?.wasLockedAt ?? null),
    held.map(({ id }) => kept.get(id)?.wasLockReason ?? null),
  ])
  await tx.run(markUnlocked, [actor.marketCode, incidentLockId, actor.name, now])
  await appendEvents(
    ...([tx, now, authorOf(actor)] as const),
    held.map(({ id, clientId, organisationId }) => ({
      ...{ action: 'client.unlocked', subject: `client:${clientId}`, organisationId },
      details: { by: 'nmvo', incidentLockId, staysLocked: hadLock(kept.get(id)) },
    })),
  )
  record({
    action: 'incident.unlocked',
    subject: `incident:${incidentLockId}`,
    details: { supplierId: lock.supplierId, clients: held.length },
  })
  enqueue(tellJob({ incidentLockId, what: 'unlocked', after: null }))
}

// Its organisation's own lock is in force again.
function hadLock(kept: { readonly wasLockedAt: Date | null } | undefined): boolean {
  return kept !== undefined && kept.wasLockedAt !== null
}
