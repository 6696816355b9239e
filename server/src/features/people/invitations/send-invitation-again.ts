import { raise } from '../../../access/raise.ts'
import type { Work } from '../../../access/work.ts'
import { holdUsers } from '../../roles/public.ts'
import { checkGiven } from './check-given.ts'
import { countSend } from './count-send.ts'
import { renewInvitation } from './invitation.sql.ts'
import {
  type InvitationParts,
  inviterOf,
  mailInvitation,
  newInvitationLink,
  readHost,
  type SentUnder,
} from './mail-invitation.ts'
import { demandInvitation, type OwnedInvitation } from './read-invitations.ts'

/**
 * Sends an invitation again, with another link; the link before counts no more. Whoever sends it again gives what is in
 * it now, and must hold that himself.
 * @throws invitation.not_found, also where it was accepted meanwhile; user.outranks_you, group.not_found,
 * grant.beyond_own, code.too_many_sends
 */
export async function sendInvitationAgain(
  work: Work,
  parts: InvitationParts,
  owned: OwnedInvitation,
): Promise<void> {
  const { tx, now, record } = work
  const { organisationId, invitationId } = owned
  const host = await readHost(tx, organisationId)
  const giver = await holdUsers(work, organisationId)
  const open = await demandInvitation(tx, owned)
  const { kind, groupIds, allLocations } = open
  const locationIds = allLocations ? null : open.locationIds.filter((id) => id !== null)
  await checkGiven(tx, giver, { organisationId, type: host.type }, { kind, groupIds, locationIds })
  await countSend(work, organisationId, open.email)
  const link = newInvitationLink(parts, now)
  const { invitedBy, inviterId } = inviterOf(work)
  const sentUnder: SentUnder = 'users:create'
  const renewed = await tx.run(renewInvitation, [
    ...([organisationId, invitationId, invitedBy, inviterId, sentUnder] as const),
    ...([link.tokenDigest, now, link.expiresAt] as const),
  ])
  if (renewed === 0) raise('invitation.not_found')
  await mailInvitation(work, parts, host, open, link)
  record({
    action: 'invitation.sent_again',
    subject: `invitation:${invitationId}`,
    organisationId,
    details: { email: open.email, kind: open.kind },
  })
}
