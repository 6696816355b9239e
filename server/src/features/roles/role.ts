import type { OrganisationType } from '@theriac/contract/organisation-type.ts'
import {
  fittingPermissions,
  type Holder,
  isPermission,
  type Permission,
} from '@theriac/contract/permissions.ts'
import { raise } from '../../access/raise.ts'

/** The role that every organisation has from the start. */
export const fullAccess = {
  name: 'Full Access',
  description: 'Role with all available permissions assigned',
} as const

/** Which client role: wherever one is named, its organisation is named with it. */
export type OwnedRole = { readonly organisationId: string; readonly roleId: string }

/** What a role grants to a holder at this moment: all that fits it, or the part of the role that does. */
export function effectivePermissions(
  role: { readonly grantsAll: boolean; readonly permissions: readonly string[] },
  holder: Holder,
  organisationType: OrganisationType,
): ReadonlySet<Permission> {
  const fitting = fittingPermissions(holder, organisationType)
  return new Set(role.grantsAll ? fitting : fitting.filter((name) => role.permissions.includes(name)))
}

/**
 * Checks the permissions that somebody wants in a client role.
 * @throws permission.unknown, permission.does_not_fit, each naming the permissions
 */
export function checkPermissions(
  wanted: readonly string[],
  organisationType: OrganisationType,
): Permission[] {
  const unknown = wanted.filter((name) => !isPermission(name))
  if (unknown.length > 0) raise('permission.unknown', { errors: asErrors(unknown) })
  const known = wanted.filter(isPermission)
  const fitting = fittingPermissions('equipment', organisationType)
  const misfits = known.filter((name) => !fitting.includes(name))
  if (misfits.length > 0) raise('permission.does_not_fit', { errors: asErrors(misfits) })
  return [...new Set(known)]
}

function asErrors(names: readonly string[]) {
  return names.map((name) => ({ field: 'permissions', message: name }))
}
