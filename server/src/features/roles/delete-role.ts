import { raise } from '../../access/raise.ts'
import type { Work } from '../../access/work.ts'
import type { OwnedRole } from './role.ts'
import { findRoleForUpdate, markUnusedRoleDeleted } from './role.sql.ts'

/**
 * Deletes a client role that no client has, nor any that was deleted and can be restored. Its name is free again.
 * @throws role.not_found, role.built_in, role.in_use
 */
export async function deleteRole(
  { tx, now, record }: Work,
  { organisationId, roleId }: OwnedRole,
): Promise<void> {
  const role = (await tx.maybe(findRoleForUpdate, [organisationId, roleId])) ?? raise('role.not_found')
  if (role.grantsAll) raise('role.built_in')
  if ((await tx.run(markUnusedRoleDeleted, [organisationId, roleId, now])) === 0) raise('role.in_use')
  const { name, permissions } = role
  record({
    action: 'role.deleted',
    subject: `role:${roleId}`,
    organisationId,
    details: { name, permissions },
  })
}
