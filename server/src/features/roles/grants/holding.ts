import type { OrganisationType } from '@theriac/contract/organisation-type.ts'
import { fittingPermissions, type Permission, readNeededBy } from '@theriac/contract/permissions.ts'
import type { MembershipKind } from '@theriac/contract/v1/fields.ts'
import type { FieldError } from '../../../access/raise.ts'
import { raise } from '../../../access/raise.ts'

/** What somebody may do in an organisation, and where. */
export type Holding = {
  readonly permissions: ReadonlySet<Permission>
  /** undefined: all locations, those to come too. */
  readonly locationIds: ReadonlySet<number> | undefined
}

/** Whether a user of this kind is in charge of his organisation. */
export function isInCharge(kind: MembershipKind): boolean {
  return kind === 'super-user' || kind === 'nmvo-administrator'
}

export const nothingHeld: Holding = { permissions: new Set(), locationIds: new Set() }

/**
 * What a person may do in an organisation now: a Super User and an NMVO administrator all that fits a person there, an
 * inspector all that only reads, and anybody else what his groups grant: to change what is there only together with
 * seeing it.
 */
export function permissionsOfPerson(
  kind: MembershipKind,
  organisationType: OrganisationType,
  groupPermissions: readonly string[],
): ReadonlySet<Permission> {
  const fitting = fittingPermissions('person', organisationType)
  if (isInCharge(kind)) return new Set(fitting)
  if (kind === 'inspector') return new Set(fitting.filter((name) => name.endsWith(':read')))
  const held = fitting.filter((name) => groupPermissions.includes(name))
  return new Set(held.filter((name) => held.includes(readNeededBy(name) ?? name)))
}

/**
 * Whether a change gives nobody more than the giver holds himself: a permission that is added counts at all locations
 * of whoever gets it, and at a location that is added all his permissions count. What is taken away is free. Both
 * sides are what counts (permissionsOfPerson): a permission that wakes by another one is added.
 * @throws grant.beyond_own naming what is too much
 */
export function checkGrant(own: Holding, before: Holding, after: Holding): void {
  const addedPermissions = [...after.permissions].filter((name) => !before.permissions.has(name))
  const addedLocations = missingFrom(before.locationIds, after.locationIds)
  const permissions = addedLocations.length === 0 ? addedPermissions : [...after.permissions]
  const locationIds = addedPermissions.length === 0 ? addedLocations : placesOf(after.locationIds)
  const errors: FieldError[] = [
    ...permissions
      .filter((name) => !own.permissions.has(name))
      .map((name) => ({ field: 'permissions', message: name })),
    ...locationIds
      .filter((id) => own.locationIds !== undefined && (id === 'all' || !own.locationIds.has(id)))
      .map((id) => ({ field: 'locationIds', message: String(id) })),
  ]
  if (errors.length > 0) raise('grant.beyond_own', { errors })
}

type Place = number | 'all'

function placesOf(locationIds: Holding['locationIds']): Place[] {
  return locationIds === undefined ? ['all'] : [...locationIds]
}

function missingFrom(before: Holding['locationIds'], after: Holding['locationIds']): Place[] {
  if (before === undefined) return []
  return placesOf(after).filter((id) => id === 'all' || !before.has(id))
}
