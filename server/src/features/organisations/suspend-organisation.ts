import { raise } from '../../access/raise.ts'
import type { Work } from '../../access/work.ts'
import { demandOrganisation, type MarketOrganisation } from './demand-organisation.ts'
import { markReinstated, markSuspended } from './organisation.sql.ts'

/** What else stops with an organisation, handed down by whoever knows. */
export type Stop = (work: Work, organisationId: string) => Promise<void>

/**
 * Suspends an organisation of a market: from the answer on none of its people and machines can do anything. One that is
 * suspended stays so, with the reason that it has.
 * @throws organisation.not_found; organisation.own for the actor's own
 */
export async function suspendOrganisation(
  work: Work,
  of: MarketOrganisation,
  reason: string,
  stops: readonly Stop[],
): Promise<void> {
  const { actor, tx, now, record } = work
  const { marketCode, organisationId } = of
  const { status } = await demandOrganisation(tx, of)
  if (actor.kind === 'person' && actor.organisationId === organisationId) raise('organisation.own')
  if (status === 'suspended') return
  await tx.run(markSuspended, [marketCode, organisationId, now, reason])
  for (const stop of stops) await stop(work, organisationId)
  record({
    action: 'organisation.suspended',
    subject: `organisation:${organisationId}`,
    organisationId,
    details: { reason },
  })
}

/**
 * Reinstates a suspended organisation of a market: its machines go on with what they have, its people sign in again.
 * @throws organisation.not_found
 */
export async function reinstateOrganisation({ tx, record }: Work, of: MarketOrganisation): Promise<void> {
  const { marketCode, organisationId } = of
  const { status, suspensionReason } = await demandOrganisation(tx, of)
  if (status === 'active') return
  await tx.run(markReinstated, [marketCode, organisationId])
  record({
    action: 'organisation.reinstated',
    subject: `organisation:${organisationId}`,
    organisationId,
    details: { before: { reason: suspensionReason } },
  })
}
