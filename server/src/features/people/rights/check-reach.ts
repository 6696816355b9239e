import { raise } from '../../../access/raise.ts'
import { type Giver, reaches } from '../../roles/public.ts'

/**
 * Whether somebody may change, or end, what a user is.
 * @param locationIds of the user or the invitation; undefined: all of the organisation
 * @throws user.works_elsewhere
 */
export function checkReach(giver: Giver, locationIds: ReadonlySet<number> | undefined): void {
  if (!reaches(giver, locationIds)) raise('user.works_elsewhere')
}
