import { raise } from '../../../access/raise.ts'
import type { PersonWork } from '../../../access/work.ts'
import { demandOpenLocation } from '../parts/demand-open-location.ts'
import { findClosingForUpdate, markClosed } from '../parts/application.sql.ts'

/**
 * Closes the approved application for closing a location, before the location is closed.
 * @throws application.needed where the market wants one and none is approved; location.not_found
 */
export async function closeAsApproved(work: PersonWork, locationId: number): Promise<void> {
  const { actor, tx, now, market, record } = work
  const { organisationId, name } = actor
  const approved = await tx.maybe(findClosingForUpdate, [organisationId, locationId])
  if (approved === undefined) {
    if (!market.applicationForClosingLocation) return
    // Somebody may have closed it at the same moment.
    await demandOpenLocation(work, locationId)
    raise('application.needed')
  }
  await tx.run(markClosed, [organisationId, approved.id, name, now])
  record({
    action: 'application.closed',
    subject: `application:${approved.id}`,
    details: { kind: 'closing-location', locationId },
  })
}
