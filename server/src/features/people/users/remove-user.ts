import type { PersonWork, Work } from '../../../access/work.ts'
import type { OwnedUser, Standing } from '../../roles/public.ts'
import { withdrawInvitationsOf } from '../invitations/withdraw-invitation.ts'
import { checkNotLast } from './check-not-last.ts'
import { demandUser } from './demand-user.ts'
import { deleteUser, endSessionsOfUser } from './user.sql.ts'

/**
 * Removes a user from the actor's organisation; his account stays.
 * @throws user.not_found, user.is_yourself, user.outranks_you, user.works_elsewhere, user.last_super_user
 */
export async function removeUser(work: PersonWork, userId: string): Promise<void> {
  const { organisationId, organisationType } = work.actor
  const { user } = await demandUser(work, userId)
  await checkNotLast(work.tx, { organisationId, userId }, user, organisationType)
  await endMembership(work, { organisationId, userId }, user)
}

/** Ends what a person is in an organisation: from the answer on nothing that he does, or began, there succeeds. */
export async function endMembership(work: Work, owned: OwnedUser, user: Standing): Promise<void> {
  const { tx, now, record } = work
  const { organisationId, userId } = owned
  await tx.run(deleteUser, [organisationId, userId])
  await tx.run(endSessionsOfUser, [userId, now])
  await withdrawInvitationsOf(work, { organisationId, personId: user.personId })
  record({
    action: 'user.removed',
    subject: `membership:${userId}`,
    organisationId,
    details: { personId: user.personId, kind: user.kind, groupIds: user.groupIds },
  })
}
