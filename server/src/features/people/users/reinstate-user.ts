import type { PersonWork } from '../../../access/work.ts'
import { checkGrant, nothingHeld } from '../../roles/public.ts'
import { demandUser } from './demand-user.ts'
import { updateUserStatus } from './user.sql.ts'

/**
 * Reinstates a suspended user of the actor's organisation, which gives him back what he held.
 * @throws user.not_found, user.is_yourself, user.outranks_you, user.works_elsewhere, grant.beyond_own
 */
export async function reinstateUser(work: PersonWork, userId: string): Promise<void> {
  const { actor, tx, record } = work
  const { user, giver } = await demandUser(work, userId)
  if (user.isActive) return
  if (giver !== undefined) checkGrant(giver.holding, nothingHeld, user.holding)
  await tx.run(updateUserStatus, [actor.organisationId, userId, 'active'])
  record({
    action: 'user.reinstated',
    subject: `membership:${userId}`,
    details: { personId: user.personId, kind: user.kind },
  })
}
