import { raise } from '../../../access/raise.ts'
import type { PersonWork } from '../../../access/work.ts'
import { findLocationToUse, isWithinReach } from '../../locations/public.ts'

/**
 * Checks that a location of the organisation that a person has open is open and within his reach, and keeps it from
 * being closed until the work ends.
 * @throws location.not_found
 */
export async function demandOpenLocation(
  { actor, tx }: Pick<PersonWork, 'actor' | 'tx'>,
  locationId: number,
): Promise<void> {
  const { organisationId } = actor
  const location = await tx.maybe(findLocationToUse, [organisationId, locationId])
  if (location === undefined) return raise('location.not_found')
  if (!isWithinReach(actor, { organisationId, locationId, closedAt: location.closedAt }))
    raise('location.not_found')
}
