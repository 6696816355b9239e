import type { PersonWork } from '../../../access/work.ts'
import { withdrawInvitationsOf } from '../invitations/withdraw-invitation.ts'
import { checkNotLast } from './check-not-last.ts'
import { demandUser } from './demand-user.ts'
import { endSessionsOfUser, updateUserStatus } from './user.sql.ts'

/**
 * Suspends a user of the actor's organisation: from the answer on nothing that he does there succeeds, and nobody comes
 * in by an invitation of his. One who is suspended stays so.
 * @throws user.not_found, user.is_yourself, user.outranks_you, user.works_elsewhere, user.last_super_user
 */
export async function suspendUser(work: PersonWork, userId: string): Promise<void> {
  const { actor, tx, now, record } = work
  const { organisationId, organisationType } = actor
  const { user } = await demandUser(work, userId)
  if (!user.isActive) return
  await checkNotLast(tx, { organisationId, userId }, user, organisationType)
  await tx.run(updateUserStatus, [organisationId, userId, 'suspended'])
  await tx.run(endSessionsOfUser, [userId, now])
  await withdrawInvitationsOf(work, { organisationId, personId: user.personId })
  record({
    action: 'user.suspended',
    subject: `membership:${userId}`,
    details: { personId: user.personId, kind: user.kind },
  })
}
