import { raise } from '../../../access/raise.ts'
import type { PersonWork } from '../../../access/work.ts'
import { type Giver, holdUsers, readStanding, type Standing } from '../../roles/public.ts'
import { checkReach } from '../rights/check-reach.ts'
import { checkRank } from '../rights/kind.ts'

/**
 * Finds a user of the actor's organisation who is to be changed, and keeps others from changing any until the work ends.
 * @throws session.missing, user.not_found, user.is_yourself, user.outranks_you, user.works_elsewhere
 */
export async function demandUser(
  work: PersonWork,
  userId: string,
): Promise<{ readonly user: Standing; readonly giver: Giver }> {
  const { actor, tx } = work
  const { organisationId, organisationType } = actor
  const giver = await holdUsers(work, organisationId)
  const user =
    (await readStanding(tx, { organisationId, userId }, organisationType)) ?? raise('user.not_found')
  if (userId === actor.membershipId) raise('user.is_yourself')
  checkRank(giver, user.kind)
  checkReach(giver, user.holding.locationIds)
  return { user, giver }
}
