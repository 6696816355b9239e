import { raise } from '../../access/raise.ts'
import type { Work } from '../../access/work.ts'
import { checkRoleWithinReach } from './check-role-within-reach.ts'
import type { OwnedRole } from './role.ts'
import { findRoleForUpdate, markUnusedRoleDeleted } from './role.sql.ts'

/**
 * Deletes a client role that no client has, nor any that was deleted and can be restored, nor one that an open
 * application is to make. Its name is free again.
 * @throws role.not_found, role.built_in, role.in_use, grant.beyond_own
 */
export async function deleteRole(work: Work, { organisationId, roleId }: OwnedRole): Promise<void> {
  const { tx, now, record } = work
  const role = (await tx.maybe(findRoleForUpdate, [organisationId, roleId])) ?? raise('role.not_found')
  if (role.grantsAll) raise('role.built_in')
  await checkRoleWithinReach(work, { organisationId, roleId })
  if ((await tx.run(markUnusedRoleDeleted, [organisationId, roleId, now])) === 0) raise('role.in_use')
  const { name, permissions } = role
  record({
    action: 'role.deleted',
    subject: `role:${roleId}`,
    organisationId,
    details: { name, permissions },
  })
}
