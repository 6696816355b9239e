import { raise } from '../../access/raise.ts'
import type { Work } from '../../access/work.ts'
import { deleteUnusedRole, findRoleByName } from './role.sql.ts'

/**
 * Deletes a client role that no client has, or had before it was deleted.
 * @throws role.not_found, role.built_in, role.in_use
 */
export async function deleteRole({ tx, record }: Work, organisationId: string, name: string): Promise<void> {
  const role = (await tx.maybe(findRoleByName, [organisationId, name])) ?? raise('role.not_found')
  if (role.grantsAll) raise('role.built_in')
  if ((await tx.run(deleteUnusedRole, [organisationId, role.id])) === 0) raise('role.in_use')
  record({ action: 'role.deleted', subject: `role:${role.id}`, organisationId, details: { name: role.name } })
}
