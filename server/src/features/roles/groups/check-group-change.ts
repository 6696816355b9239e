import type { OrganisationType } from '@theriac/contract/organisation-type.ts'
import { isPermission } from '@theriac/contract/permissions.ts'
import { isMembershipKind } from '../../../access/person/membership-kind.ts'
import { raise } from '../../../access/raise.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import type { RowOf } from '../../../platform/database/statement.ts'
import type { Giver } from '../grants/hold-users.ts'
import { checkGrant, type Holding, nothingHeld, permissionsOfPerson } from '../grants/holding.ts'
import { reaches } from '../grants/reaches.ts'
import { listHoldersOfGroup } from './user-group.sql.ts'

type GroupChange = {
  readonly organisationId: string
  readonly organisationType: OrganisationType
  readonly groupId: string
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/**
 * Whether somebody may give a user group other permissions. He holds what is put in, and all that whoever belongs to the
 * group can do then and could not before: with a permission to see something, that to change it wakes which another
 * group gave. And he takes nothing out of a group of users whom he does not reach.
 * @throws grant.beyond_own, group.works_elsewhere
 */
export async function checkGroupChange(tx: Transaction, giver: Giver, change: GroupChange): Promise<void> {
  const { organisationId, organisationType, groupId, before, after } = change
  const added = after.filter((name) => !before.includes(name))
  const isLess = before.some((name) => !after.includes(name))
  if (giver === undefined || (added.length === 0 && !isLess)) return
  checkGrant(giver.holding, nothingHeld, { ...nothingHeld, permissions: new Set(added.filter(isPermission)) })
  for (const holder of await tx.many(listHoldersOfGroup, [organisationId, groupId])) {
    const held = holdingWith(holder, organisationType, before)
    if (isLess && !reaches(giver, held.locationIds)) raise('group.works_elsewhere')
    checkGrant(giver.holding, held, holdingWith(holder, organisationType, after))
  }
}

function holdingWith(
  { kind, allLocations, locationIds, otherPermissions }: RowOf<typeof listHoldersOfGroup>,
  organisationType: OrganisationType,
  ofGroup: readonly string[],
): Holding {
  const granted = [...otherPermissions, ...ofGroup]
  return {
    permissions: isMembershipKind(kind) ? permissionsOfPerson(kind, organisationType, granted) : new Set(),
    locationIds: allLocations ? undefined : new Set(locationIds.filter((id) => id !== null)),
  }
}
