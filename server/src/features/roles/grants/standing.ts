import type { OrganisationType } from '@theriac/contract/organisation-type.ts'
import type { MembershipKind } from '@theriac/contract/v1/fields.ts'
import { isMembershipKind } from '../../../access/person/membership-kind.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { type Holding, permissionsOfPerson } from './holding.ts'
import { findStanding } from './standing.sql.ts'

/** What a user is in his organisation at this moment, and what that lets him do. */
export type Standing = {
  readonly personId: string
  readonly kind: MembershipKind
  readonly isActive: boolean
  readonly groupIds: readonly string[]
  readonly holding: Holding
}

/** Which user of which organisation. */
export type OwnedUser = { readonly organisationId: string; readonly userId: string }

/** Reads the standing of a user; undefined where the organisation has no such user. */
export async function readStanding(
  tx: Transaction,
  { organisationId, userId }: OwnedUser,
  organisationType: OrganisationType,
): Promise<Standing | undefined> {
  const row = await tx.maybe(findStanding, [organisationId, userId])
  if (row === undefined || !isMembershipKind(row.kind)) return undefined
  const locationIds = row.locationIds.filter((id) => id !== null)
  return {
    personId: row.personId,
    kind: row.kind,
    isActive: row.status === 'active',
    groupIds: row.groupIds,
    holding: {
      permissions: permissionsOfPerson(row.kind, organisationType, row.groupPermissions),
      locationIds: row.allLocations ? undefined : new Set(locationIds),
    },
  }
}
