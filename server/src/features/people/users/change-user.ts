import type { MembershipKind } from '@theriac/contract/v1/fields.ts'
import type { PersonWork } from '../../../access/work.ts'
import { whatChanged } from '../../../audit/what-changed.ts'
import {
  checkGrant,
  demandUserGroups,
  type OwnedUser,
  permissionsOfPerson,
  type Standing,
} from '../../roles/public.ts'
import { withdrawInvitationsOf } from '../invitations/withdraw-invitation.ts'
import { checkNotLast } from './check-not-last.ts'
import { demandLocations } from '../rights/demand-locations.ts'
import { demandUser } from './demand-user.ts'
import { checkKindFits, checkRank } from '../rights/kind.ts'
import { giveGroups, giveLocations, leaveGroups, leaveLocations, updateUser } from './user.sql.ts'

type UserChanges = {
  readonly kind?: MembershipKind
  readonly groupIds?: readonly string[]
  /** null: all locations of the organisation, those to come too. */
  readonly locationIds?: readonly number[] | null
}

/**
 * Changes what a user of the actor's organisation is, his groups and his locations; they count at his next request.
 * @throws user.not_found, user.is_yourself, user.outranks_you, user.works_elsewhere, user.kind_does_not_fit, user.last_super_user,
 * group.not_found, location.not_found, grant.beyond_own
 */
export async function changeUser(work: PersonWork, userId: string, changes: UserChanges): Promise<void> {
  const { actor, tx, record } = work
  const { organisationId, organisationType } = actor
  const { user: before, giver } = await demandUser(work, userId)
  const after = await readAfter(work, before, changes)
  checkKindFits(after.kind, organisationType)
  checkRank(giver, after.kind)
  if (giver !== undefined) checkGrant(giver.holding, before.holding, after.holding)
  const owned = { organisationId, userId }
  if (isLess(before, after)) await checkNotLast(tx, owned, before, organisationType)
  const changed = whatChanged(tell(before), tell(after))
  if (changed === undefined) return
  await write(work, owned, after)
  if (holdsLess(before, after)) {
    await withdrawInvitationsOf(work, { organisationId, personId: before.personId })
  }
  record({
    action: 'user.changed',
    subject: `membership:${userId}`,
    details: { personId: before.personId, ...changed },
  })
}

async function readAfter(
  { actor, tx }: PersonWork,
  before: Standing,
  changes: UserChanges,
): Promise<Standing> {
  const { organisationId, organisationType } = actor
  const kind = changes.kind ?? before.kind
  const groups = await demandUserGroups(tx, organisationId, changes.groupIds ?? before.groupIds)
  const locationIds =
    changes.locationIds === undefined
      ? before.holding.locationIds
      : changes.locationIds === null
        ? undefined
        : new Set(changes.locationIds)
  await demandLocations(tx, organisationId, locationIds ?? new Set(), before.holding.locationIds)
  const granted = groups.flatMap(({ permissions }) => permissions)
  return {
    ...before,
    kind,
    groupIds: groups.map(({ id }) => id).toSorted(),
    holding: { permissions: permissionsOfPerson(kind, organisationType, granted), locationIds },
  }
}

function isLess(before: Standing, after: Standing): boolean {
  const isLimitedNow = before.holding.locationIds === undefined && after.holding.locationIds !== undefined
  return before.kind !== after.kind || isLimitedNow
}

// What he invited others to he might not be allowed to give any more.
function holdsLess(
  { kind, holding: before }: Standing,
  { kind: newKind, holding: after }: Standing,
): boolean {
  if (kind !== newKind || [...before.permissions].some((name) => !after.permissions.has(name))) return true
  if (after.locationIds === undefined) return false
  const places = after.locationIds
  return before.locationIds === undefined || [...before.locationIds].some((id) => !places.has(id))
}

function tell({ kind, groupIds, holding }: Standing) {
  const locationIds = holding.locationIds === undefined ? null : [...holding.locationIds].toSorted(byNumber)
  return { kind, groupIds, locationIds }
}

const byNumber = (one: number, other: number) => one - other

async function write({ tx }: PersonWork, { organisationId, userId }: OwnedUser, after: Standing) {
  const locationIds = [...(after.holding.locationIds ?? [])]
  await tx.run(updateUser, [organisationId, userId, after.kind, after.holding.locationIds === undefined])
  await tx.run(leaveGroups, [organisationId, userId, after.groupIds])
  await tx.run(giveGroups, [organisationId, userId, after.groupIds])
  await tx.run(leaveLocations, [organisationId, userId, locationIds])
  await tx.run(giveLocations, [organisationId, userId, locationIds])
}
