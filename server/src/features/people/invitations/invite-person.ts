import type { Language } from '@theriac/contract/v1/fields.ts'
import { raise } from '../../../access/raise.ts'
import type { Work } from '../../../access/work.ts'
import { newId } from '../../../platform/crypto/new-id.ts'
import { keptAddress } from '../../../platform/mail/kept-address.ts'
import { type Giver, holdUsers } from '../../roles/public.ts'
import { checkReach } from '../rights/check-reach.ts'
import { demandLocations } from '../rights/demand-locations.ts'
import { checkKindFits, checkRank } from '../rights/kind.ts'
import { checkGiven, type Given } from './check-given.ts'
import { countSend } from './count-send.ts'
import { findUserByEmail, insertInvitation, markWithdrawn } from './invitation.sql.ts'
import {
  type InvitationParts,
  inviterOf,
  mailInvitation,
  newInvitationLink,
  readHost,
  type SentUnder,
} from './mail-invitation.ts'
import { findInvitationTo, locationsOf } from './read-invitations.ts'

type NewInvitation = Given & {
  readonly organisationId: string
  readonly name: string
  readonly email: string
  readonly language?: Language | undefined
  readonly sentUnder: SentUnder | null
}

/**
 * Invites a person to an organisation by e-mail, in the place of an open invitation to the same address. Whether there
 * is an account for the address shows nowhere.
 * @returns the invitation's id, and its link, which is for nobody but the one who is invited
 * @throws organisation.not_found, user.kind_does_not_fit, user.outranks_you, group.not_found, location.not_found,
 * grant.beyond_own, user.is_member, user.works_elsewhere, code.too_many_sends
 */
export async function invitePerson(
  work: Work,
  parts: InvitationParts,
  given: NewInvitation,
): Promise<{ readonly id: string; readonly link: string }> {
  const { tx, now, record } = work
  const { organisationId, name, kind, language = 'en', locationIds } = given
  const email = keptAddress(given.email)
  const host = await readHost(tx, organisationId)
  const giver = await holdUsers(work, organisationId)
  checkKindFits(kind, host.type)
  await demandLocations(tx, organisationId, new Set(locationIds))
  const groupIds = await checkGiven(tx, giver, { organisationId, type: host.type }, given)
  await withdrawOpen(work, giver, organisationId, email)
  if ((await tx.maybe(findUserByEmail, [organisationId, email])) !== undefined) raise('user.is_member')
  await countSend(work, organisationId, email)
  const id = newId(now)
  const link = newInvitationLink(parts, now)
  const { invitedBy, inviterId } = inviterOf(work)
  await tx.run(insertInvitation, [
    ...([id, organisationId, email, name, kind, language, groupIds] as const),
    ...([locationIds === null, [...new Set(locationIds)], invitedBy, inviterId, given.sentUnder] as const),
    ...([link.tokenDigest, now, link.expiresAt] as const),
  ])
  await mailInvitation(work, parts, host, { email, name, language, kind }, link)
  record({
    action: 'user.invited',
    subject: `invitation:${id}`,
    organisationId,
    details: { name, email, kind, groupIds, locationIds },
  })
  return { id, link: link.link }
}

async function withdrawOpen(
  { tx, now, record }: Work,
  giver: Giver,
  organisationId: string,
  email: string,
): Promise<void> {
  const open = await findInvitationTo(tx, organisationId, email)
  if (open === undefined) return
  checkRank(giver, open.kind)
  checkReach(giver, locationsOf(open))
  await tx.run(markWithdrawn, [organisationId, open.id, now])
  record({
    action: 'invitation.withdrawn',
    subject: `invitation:${open.id}`,
    organisationId,
    details: { email, kind: open.kind, because: 'replaced' },
  })
}
