import { raise } from '../../../access/raise.ts'
import type { PersonWork } from '../../../access/work.ts'
import { languageOf } from '../../letters/public.ts'
import { inUseSince } from '../parts/application.ts'
import { findMarketApplicationForUpdate, markClosed } from '../parts/application.sql.ts'
import { listStoppableClients } from '../parts/application-equipment.sql.ts'
import { lockIfThere } from './lock-if-there.ts'
import { reasonOfFinish } from './reason-of-finish.ts'

/**
 * Finishes an approved change of IT system: what the new system takes the place of is locked, with every token that it
 * fetched, and the application is closed.
 * @param isUseKnown whether it is known that some of it was used in the last 24 hours
 * @returns the names of what was locked by this
 * @throws application.not_found, application.not_approved, application.over; application.old_in_use, which names what
 * was used and when
 */
export async function finishSystemChange(
  work: PersonWork,
  applicationId: string,
  isUseKnown: boolean,
): Promise<string[]> {
  const { actor, tx, now, record } = work
  const held =
    (await tx.maybe(findMarketApplicationForUpdate, [actor.marketCode, applicationId])) ??
    raise('application.not_found')
  const { organisationId, decision, systemName } = held
  if (held.withdrawnAt !== null || held.closedAt !== null || decision === 'refused') raise('application.over')
  // Closing a location is closed by whoever closes it.
  if (decision !== 'approved' || systemName === null) raise('application.not_approved')
  const old = await tx.many(listStoppableClients, [organisationId, applicationId])
  if (!isUseKnown) demandUnused(old, now)
  const reason = reasonOfFinish(systemName, await languageOf(tx, actor.personId))
  const locked: string[] = []
  for (const { clientId, name } of old) {
    if (await lockIfThere(work, { organisationId, clientId }, reason)) locked.push(name)
  }
  await tx.run(markClosed, [organisationId, applicationId, actor.name, now])
  record({
    action: 'application.closed',
    subject: `application:${applicationId}`,
    organisationId,
    details: { kind: held.kind, locked, isUseKnown },
  })
  return locked
}

type Old = { readonly name: string; readonly isActive: boolean; readonly lastUsedAt: Date | null }

function demandUnused(old: readonly Old[], now: Date): void {
  const since = inUseSince(now)
  const errors = old.flatMap(({ name, isActive, lastUsedAt }) =>
    isActive && lastUsedAt !== null && lastUsedAt > since
      ? [{ field: 'isUseKnown', message: `${name} was used at ${lastUsedAt.toISOString()}` }]
      : [],
  )
  if (errors.length > 0) raise('application.old_in_use', { errors })
}
