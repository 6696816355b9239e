import type { Giver } from './hold-users.ts'
import { type Holding, isInCharge } from './holding.ts'

/**
 * Whether somebody may take from a user what he holds: one who is limited to locations only where all locations of the
 * user are among his own, unless he is in charge.
 * @param locationIds of the user or the invitation; undefined: all of the organisation
 */
export function reaches(giver: Giver, locationIds: Holding['locationIds']): boolean {
  if (giver === undefined || isInCharge(giver.kind)) return true
  const own = giver.holding.locationIds
  return own === undefined || (locationIds !== undefined && locationIds.isSubsetOf(own))
}
