import { raise } from '../../../access/raise.ts'
import type { Work } from '../../../access/work.ts'
import { holdUsers } from '../../roles/public.ts'
import { checkReach } from '../rights/check-reach.ts'
import { checkRank } from '../rights/kind.ts'
import { markWithdrawn, withdrawOfInviter } from './invitation.sql.ts'
import { demandInvitation, locationsOf, type OwnedInvitation } from './read-invitations.ts'

/**
 * Withdraws an invitation: its link counts no more.
 * @throws invitation.not_found, also where it was accepted meanwhile; user.outranks_you, user.works_elsewhere
 */
export async function withdrawInvitation(work: Work, owned: OwnedInvitation): Promise<void> {
  const { tx, now, record } = work
  const { organisationId, invitationId } = owned
  const giver = await holdUsers(work, organisationId)
  const open = await demandInvitation(tx, owned)
  const { email, kind } = open
  checkRank(giver, kind)
  checkReach(giver, locationsOf(open))
  if ((await tx.run(markWithdrawn, [organisationId, invitationId, now])) === 0) raise('invitation.not_found')
  record({
    action: 'invitation.withdrawn',
    subject: `invitation:${invitationId}`,
    organisationId,
    details: { email, kind },
  })
}

/** Withdraws what a person has invited to an organisation in which he may do nothing any more. */
export async function withdrawInvitationsOf(
  { tx, now, record }: Work,
  { organisationId, personId }: { readonly organisationId: string; readonly personId: string },
): Promise<void> {
  for (const { id, email } of await tx.many(withdrawOfInviter, [organisationId, personId, now])) {
    record({
      action: 'invitation.withdrawn',
      subject: `invitation:${id}`,
      organisationId,
      details: { email, because: 'inviter' },
    })
  }
}
