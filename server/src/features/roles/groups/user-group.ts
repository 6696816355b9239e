import type { OrganisationType } from '@theriac/contract/organisation-type.ts'
import { fittingPermissions, isPermission, type Permission } from '@theriac/contract/permissions.ts'
import { raise } from '../../../access/raise.ts'

/**
 * Checks the permissions that somebody wants in a user group.
 * @throws permission.unknown, group.permission_does_not_fit, each naming the permissions
 */
export function checkGroupPermissions(
  wanted: readonly string[],
  organisationType: OrganisationType,
): Permission[] {
  const unknown = wanted.filter((name) => !isPermission(name))
  if (unknown.length > 0) raise('permission.unknown', { errors: asErrors(unknown) })
  const fitting = fittingPermissions('person', organisationType)
  const misfits = wanted.filter((name) => !fitting.some((known) => known === name))
  if (misfits.length > 0) raise('group.permission_does_not_fit', { errors: asErrors(misfits) })
  return fitting.filter((name) => wanted.includes(name))
}

function asErrors(names: readonly string[]) {
  return names.map((name) => ({ field: 'permissions', message: name }))
}
