import { raise } from '../../access/raise.ts'
import { raiseIfTaken } from '../../access/raise-if-taken.ts'
import type { Work } from '../../access/work.ts'
import { whatChanged } from '../../audit/what-changed.ts'
import { demandOrganisationById } from '../organisations/public.ts'
import { checkRoleWithinReach } from './check-role-within-reach.ts'
import { checkPermissions, type OwnedRole } from './role.ts'
import { findRoleForUpdate, updateRole } from './role.sql.ts'

/** What of a client role is to be another. */
type RoleChanges = {
  readonly name?: string
  readonly description?: string
  readonly permissions?: readonly string[]
}

/**
 * Changes a client role; every client that has it has its permissions from its next request on.
 * @throws organisation.not_found, role.not_found, role.built_in, role.name_taken, permission.unknown,
 * permission.does_not_fit, grant.beyond_own
 */
export async function changeRole(
  work: Work,
  { organisationId, roleId }: OwnedRole,
  changes: RoleChanges,
): Promise<void> {
  const { tx, record } = work
  const { type } = await demandOrganisationById(tx, organisationId)
  const role = (await tx.maybe(findRoleForUpdate, [organisationId, roleId])) ?? raise('role.not_found')
  if (role.grantsAll) raise('role.built_in')
  const before = { name: role.name, description: role.description, permissions: role.permissions }
  const after = {
    ...{ ...before, ...changes },
    permissions:
      changes.permissions === undefined ? role.permissions : checkPermissions(changes.permissions, type),
  }
  const changed = whatChanged(before, after)
  if (changed === undefined) return
  await checkRoleWithinReach(work, { organisationId, roleId })
  await tx
    .run(updateRole, [organisationId, roleId, after.name, after.description, after.permissions])
    .catch(raiseIfTaken('client_roles_name', 'role.name_taken'))
  record({ action: 'role.changed', subject: `role:${roleId}`, organisationId, details: changed })
}
