import type { Invitation } from '@theriac/contract/v1/users.ts'
import type { MembershipKind } from '@theriac/contract/v1/fields.ts'
import { isMembershipKind } from '../../../access/person/membership-kind.ts'
import { raise } from '../../../access/raise.ts'
import type { Work } from '../../../access/work.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import type { RowOf } from '../../../platform/database/statement.ts'
import { listUserGroups, type UserGroupRow } from '../../roles/public.ts'
import { nameGroups } from '../rights/name-groups.ts'
import { listInvitations } from './invitation.sql.ts'

/** Which invitation of which organisation. */
export type OwnedInvitation = { readonly organisationId: string; readonly invitationId: string }

type InvitationRow = RowOf<typeof listInvitations> & { readonly kind: MembershipKind }

/** The invitations of an organisation that nobody has accepted yet, those that have expired too. */
export async function readInvitations(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  organisationId: string,
  groups: readonly UserGroupRow[],
): Promise<Invitation[]> {
  const rows = await tx.many(listInvitations, [organisationId, null, null])
  return rows.filter(isOfKnownKind).map((row) => asInvitation(row, groups, now))
}

/** One such invitation. @throws invitation.not_found */
export async function readInvitation(
  work: Pick<Work, 'tx' | 'now'>,
  of: OwnedInvitation,
): Promise<Invitation> {
  const row = await demandInvitation(work.tx, of)
  return asInvitation(row, await work.tx.many(listUserGroups, [of.organisationId, null]), work.now)
}

/** Finds an invitation that nobody has accepted yet. @throws invitation.not_found */
export async function demandInvitation(
  tx: Transaction,
  { organisationId, invitationId }: OwnedInvitation,
): Promise<InvitationRow> {
  const row = await tx.maybe(listInvitations, [organisationId, invitationId, null])
  return row !== undefined && isOfKnownKind(row) ? row : raise('invitation.not_found')
}

/** Finds the invitation to an address that nobody has accepted yet. */
export async function findInvitationTo(
  tx: Transaction,
  organisationId: string,
  email: string,
): Promise<InvitationRow | undefined> {
  const row = await tx.maybe(listInvitations, [organisationId, null, email])
  return row !== undefined && isOfKnownKind(row) ? row : undefined
}

/** The locations that an invitation limits to; undefined: all of the organisation. */
export function locationsOf({
  allLocations,
  locationIds,
}: Pick<InvitationRow, 'allLocations' | 'locationIds'>): ReadonlySet<number> | undefined {
  return allLocations ? undefined : new Set(locationIds.filter((id) => id !== null))
}

function isOfKnownKind(row: RowOf<typeof listInvitations>): row is InvitationRow {
  return isMembershipKind(row.kind)
}

function asInvitation(row: InvitationRow, groups: readonly UserGroupRow[], now: Date): Invitation {
  const { id, name, email, kind, groupIds, allLocations, locationIds, sentAt, expiresAt } = row
  return {
    ...{ id, name, email, kind },
    groups: nameGroups(groupIds, groups),
    locationIds: allLocations ? null : locationIds.filter((one) => one !== null),
    sentAt: sentAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    isExpired: expiresAt <= now,
  }
}
