import { raise } from '../../access/raise.ts'
import type { PersonWork } from '../../access/work.ts'
import { addLocation } from '../locations/public.ts'
import type { ProposedLocation } from './begin-onboarding.ts'
import { markLocationsConfirmed } from './onboarding.sql.ts'

/**
 * Confirms the locations of the actor's organisation, once: these are added, and no others. It needs no application, also
 * where the market has them for new locations.
 * @returns how many were added
 * @throws onboarding.not_open, also for the second of two who confirm at once; grant.beyond_own for who is limited to
 * locations
 */
export async function confirmLocations(
  work: PersonWork,
  locations: readonly ProposedLocation[],
): Promise<number> {
  const { actor, tx, now, record } = work
  const { organisationId } = actor
  if (actor.locationIds !== undefined) raise('grant.beyond_own')
  if ((await tx.run(markLocationsConfirmed, [organisationId, now])) === 0) raise('onboarding.not_open')
  const locationIds: number[] = []
  for (const location of locations) locationIds.push(await addLocation(work, { organisationId, ...location }))
  record({
    action: 'onboarding.locations_confirmed',
    subject: `organisation:${organisationId}`,
    details: { locationIds },
  })
  return locationIds.length
}
