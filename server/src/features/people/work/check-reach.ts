import { raise } from '../../../access/raise.ts'
import type { Giver } from '../../roles/public.ts'
import { isInCharge } from './kind.ts'

/**
 * Whether somebody may change, or end, what a user is: one who is limited to locations only where all locations of the
 * user are among his own, unless he is in charge.
 * @param locationIds of the user or the invitation; undefined: all of the organisation
 * @throws user.works_elsewhere
 */
export function checkReach(giver: Giver, locationIds: ReadonlySet<number> | undefined): void {
  if (giver === undefined || isInCharge(giver.kind)) return
  const own = giver.holding.locationIds
  if (own === undefined) return
  if (locationIds === undefined || !locationIds.isSubsetOf(own)) raise('user.works_elsewhere')
}
