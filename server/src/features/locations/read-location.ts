import type { Location } from '@theriac/contract/v1/locations.ts'
import { raise } from '../../access/raise.ts'
import type { PersonWork } from '../../access/work.ts'
import { isWithinReach } from './location.ts'
import { findOpenLocation } from './location.sql.ts'

/**
 * Reads an open location of the organisation that a person has open.
 * @throws location.not_found, also where he is limited to others
 */
export async function readLocation(
  { actor, tx }: Pick<PersonWork, 'actor' | 'tx'>,
  locationId: number,
): Promise<Location> {
  const { organisationId } = actor
  if (!isWithinReach(actor, { organisationId, locationId, closedAt: null })) raise('location.not_found')
  return (await tx.maybe(findOpenLocation, [organisationId, locationId])) ?? raise('location.not_found')
}
