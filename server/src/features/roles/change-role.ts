import { raise } from '../../access/raise.ts'
import type { Work } from '../../access/work.ts'
import { findOrganisation, isOrganisationType } from '../organisations/public.ts'
import { checkPermissions } from './role.ts'
import { findRoleByName, updateRolePermissions } from './role.sql.ts'

/**
 * Gives a client role other permissions; every client that has it has them from its next request on.
 * @throws organisation.not_found, role.not_found, role.built_in, permission.unknown, permission.does_not_fit
 */
export async function changeRole(
  { tx, record }: Work,
  organisationId: string,
  name: string,
  wanted: readonly string[],
): Promise<void> {
  const organisation = await tx.maybe(findOrganisation, [organisationId])
  if (organisation === undefined || !isOrganisationType(organisation.type))
    return raise('organisation.not_found')
  const role = (await tx.maybe(findRoleByName, [organisationId, name])) ?? raise('role.not_found')
  if (role.grantsAll) raise('role.built_in')
  const permissions = checkPermissions(wanted, organisation.type)
  await tx.run(updateRolePermissions, [organisationId, role.id, permissions])
  record({
    action: 'role.changed',
    subject: `role:${role.id}`,
    organisationId,
    details: { before: role.permissions, after: permissions },
  })
}
