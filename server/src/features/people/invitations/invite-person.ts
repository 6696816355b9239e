import type { MembershipKind } from '../../../access/actor.ts'
import { raise } from '../../../access/raise.ts'
import type { Work } from '../../../access/work.ts'
import { newId } from '../../../platform/crypto/new-id.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import {
  checkGrant,
  demandUserGroups,
  type Giver,
  holdUsers,
  nothingHeld,
  permissionsOfPerson,
} from '../../roles/public.ts'
import { demandLocations } from '../work/demand-locations.ts'
import { checkKindFits, checkRank } from '../work/kind.ts'
import { findUserByEmail } from '../work/user.sql.ts'
import { insertInvitation, markWithdrawn } from './invitation.sql.ts'
import {
  checkSends,
  type Host,
  type InvitationParts,
  inviterOf,
  mailInvitation,
  newInvitationLink,
  readHost,
} from './mail-invitation.ts'
import { findInvitationTo } from './read-invitations.ts'

export type NewInvitation = {
  readonly organisationId: string
  readonly name: string
  readonly email: string
  readonly kind: MembershipKind
  readonly language?: 'en' | 'fi' | undefined
  readonly groupIds: readonly string[]
  /** null: all locations of the organisation, those to come too. */
  readonly locationIds: readonly number[] | null
}

/**
 * Invites a person to an organisation by e-mail, in the place of an open invitation to the same address. Whether there
 * is an account for the address shows nowhere.
 * @returns the invitation's id, and its link, which is for nobody but the one who is invited
 * @throws organisation.not_found, user.kind_does_not_fit, user.outranks_you, group.not_found, location.not_found,
 * grant.beyond_own, user.is_member, code.too_many_sends
 */
export async function invitePerson(
  work: Work,
  parts: InvitationParts,
  given: NewInvitation,
): Promise<{ readonly id: string; readonly link: string }> {
  const { tx, now, record } = work
  const { organisationId, name, kind, language = 'en', locationIds } = given
  // As whoever signs in with it types it: one of the ways in which Unicode writes a letter.
  const email = given.email.normalize('NFC').toLowerCase()
  const host = await readHost(tx, organisationId)
  const giver = await holdUsers(work, organisationId)
  checkKindFits(kind, host.type)
  const groupIds = await checkGiven(tx, giver, host, given)
  await withdrawOpen(work, giver, organisationId, email)
  if ((await tx.maybe(findUserByEmail, [organisationId, email])) !== undefined) raise('user.is_member')
  await checkSends(tx, organisationId, email, now)
  const id = newId(now)
  const link = newInvitationLink(parts, now)
  const { invitedBy, inviterId } = inviterOf(work)
  await tx.run(insertInvitation, [
    ...([id, organisationId, email, name, kind, language, groupIds] as const),
    ...([locationIds === null, [...new Set(locationIds)], invitedBy, inviterId] as const),
    ...([link.tokenDigest, now, link.expiresAt, [now]] as const),
  ])
  mailInvitation(work, parts, host, { email, language, kind, invitedBy }, link)
  record({
    action: 'user.invited',
    subject: `invitation:${id}`,
    organisationId,
    details: { name, email, kind, groupIds, locationIds },
  })
  return { id, link: link.link }
}

async function checkGiven(
  tx: Transaction,
  giver: Giver,
  { type }: Host,
  { organisationId, kind, groupIds, locationIds }: NewInvitation,
): Promise<string[]> {
  checkRank(giver, kind)
  const groups = await demandUserGroups(tx, organisationId, groupIds)
  const locations = locationIds === null ? undefined : new Set(locationIds)
  await demandLocations(tx, organisationId, locations ?? new Set())
  const granted = groups.flatMap(({ permissions }) => permissions)
  if (giver !== undefined) {
    const permissions = permissionsOfPerson(kind, type, granted)
    checkGrant(giver.holding, nothingHeld, { permissions, locationIds: locations })
  }
  return groups.map(({ id }) => id)
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
  await tx.run(markWithdrawn, [organisationId, open.id, now])
  record({
    action: 'invitation.withdrawn',
    subject: `invitation:${open.id}`,
    organisationId,
    details: { email, kind: open.kind, because: 'replaced' },
  })
}
