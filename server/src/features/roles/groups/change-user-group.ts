import { isPermission, type Permission } from '@theriac/contract/permissions.ts'
import { raise } from '../../../access/raise.ts'
import { raiseIfTaken } from '../../../access/raise-if-taken.ts'
import type { PersonWork } from '../../../access/work.ts'
import { whatChanged } from '../../../audit/what-changed.ts'
import { checkGrant, type Holding } from '../grants/holding.ts'
import { holdUsers } from '../grants/hold-users.ts'
import type { NewUserGroup } from './add-user-group.ts'
import { demandUserGroups } from './demand-user-groups.ts'
import { checkGroupPermissions } from './user-group.ts'
import { findGroupBeyond, updateUserGroup } from './user-group.sql.ts'

/**
 * Gives a user group another name or other permissions; whoever belongs to it has them from his next request on. Only
 * what is added must be held by the actor, at all locations of those who get it.
 * @throws group.not_found, permission.unknown, group.permission_does_not_fit, grant.beyond_own, group.name_taken
 */
export async function changeUserGroup(
  work: PersonWork,
  groupId: string,
  changes: Partial<NewUserGroup>,
): Promise<void> {
  const { actor, tx, record } = work
  const { organisationId } = actor
  const giver = await holdUsers(work, organisationId)
  const [group = raise('group.not_found')] = await demandUserGroups(tx, organisationId, [groupId])
  const before = { name: group.name, permissions: group.permissions }
  const after = {
    name: changes.name ?? group.name,
    permissions:
      changes.permissions === undefined
        ? group.permissions
        : checkGroupPermissions(changes.permissions, actor.organisationType),
  }
  const changed = whatChanged(before, after)
  if (changed === undefined) return
  const added = after.permissions.filter((name) => !before.permissions.includes(name)).filter(isPermission)
  if (giver !== undefined && added.length > 0) await checkAdded(work, giver.holding, groupId, added)
  await tx
    .run(updateUserGroup, [organisationId, groupId, after.name, after.permissions])
    .catch(raiseIfTaken('user_groups_name', 'group.name_taken'))
  record({ action: 'group.changed', subject: `group:${groupId}`, details: changed })
}

async function checkAdded(
  { actor, tx }: PersonWork,
  own: Holding,
  groupId: string,
  added: readonly Permission[],
): Promise<void> {
  const held = { permissions: new Set<Permission>(), locationIds: own.locationIds }
  checkGrant(own, held, { ...held, permissions: new Set(added) })
  if (own.locationIds === undefined) return
  const row = await tx.maybe(findGroupBeyond, [actor.organisationId, groupId, [...own.locationIds]])
  if (row?.isBeyond !== false) raise('grant.beyond_own')
}
