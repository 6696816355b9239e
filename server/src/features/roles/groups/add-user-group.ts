import type { PersonWork } from '../../../access/work.ts'
import { raise } from '../../../access/raise.ts'
import { newId } from '../../../platform/crypto/new-id.ts'
import { checkGrant, nothingHeld } from '../grants/holding.ts'
import { holdUsers } from '../grants/hold-users.ts'
import { checkGroupPermissions } from './user-group.ts'
import { insertUserGroup } from './user-group.sql.ts'

export type NewUserGroup = { readonly name: string; readonly permissions: readonly string[] }

/**
 * Adds a user group to the actor's organisation; he puts in only what he holds himself.
 * @returns its id
 * @throws permission.unknown, group.permission_does_not_fit, grant.beyond_own, group.name_taken
 */
export async function addUserGroup(work: PersonWork, { name, ...given }: NewUserGroup): Promise<string> {
  const { actor, tx, now, record } = work
  const { organisationId } = actor
  const permissions = checkGroupPermissions(given.permissions, actor.organisationType)
  const giver = await holdUsers(work, organisationId)
  if (giver !== undefined) {
    // Nobody belongs to it yet, so it counts at no location.
    checkGrant(giver.holding, nothingHeld, { ...nothingHeld, permissions: new Set(permissions) })
  }
  const id = newId(now)
  const added = await tx.run(insertUserGroup, [id, organisationId, name, permissions, now])
  if (added === 0) raise('group.name_taken')
  record({ action: 'group.added', subject: `group:${id}`, details: { name, permissions } })
  return id
}
