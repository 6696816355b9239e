import { raise } from '../../../access/raise.ts'
import type { PersonWork } from '../../../access/work.ts'
import { holdUsers } from '../grants/hold-users.ts'
import { demandUserGroups } from './demand-user-groups.ts'
import { deleteUserGroup as deleteStatement } from './user-group.sql.ts'

/**
 * Deletes a user group to which nobody belongs, or is invited.
 * @throws group.not_found, group.in_use
 */
export async function deleteUserGroup(work: PersonWork, groupId: string): Promise<void> {
  const { actor, tx, record } = work
  const { organisationId } = actor
  await holdUsers(work, organisationId)
  const [group = raise('group.not_found')] = await demandUserGroups(tx, organisationId, [groupId])
  if (group.users > 0) raise('group.in_use')
  await tx.run(deleteStatement, [organisationId, groupId])
  const { name, permissions } = group
  record({ action: 'group.deleted', subject: `group:${groupId}`, details: { before: { name, permissions } } })
}
