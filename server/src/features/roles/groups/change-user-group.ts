import { raise } from '../../../access/raise.ts'
import { raiseIfTaken } from '../../../access/raise-if-taken.ts'
import type { PersonWork } from '../../../access/work.ts'
import { whatChanged } from '../../../audit/what-changed.ts'
import { holdUsers } from '../grants/hold-users.ts'
import type { NewUserGroup } from './add-user-group.ts'
import { checkGroupChange } from './check-group-change.ts'
import { demandUserGroups } from './demand-user-groups.ts'
import { checkGroupPermissions } from './user-group.ts'
import { updateUserGroup } from './user-group.sql.ts'

/**
 * Gives a user group another name or other permissions; whoever belongs to it has them from his next request on.
 * @throws group.not_found, permission.unknown, group.permission_does_not_fit, grant.beyond_own,
 * group.works_elsewhere, group.name_taken
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
  await checkGroupChange(tx, giver, {
    ...{ organisationId, organisationType: actor.organisationType, groupId },
    ...{ before: before.permissions, after: after.permissions },
  })
  await tx
    .run(updateUserGroup, [organisationId, groupId, after.name, after.permissions])
    .catch(raiseIfTaken('user_groups_name', 'group.name_taken'))
  record({ action: 'group.changed', subject: `group:${groupId}`, details: changed })
}
