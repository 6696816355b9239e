import type { OrganisationType } from '@theriac/contract/organisation-type.ts'
import type { MembershipKind } from '@theriac/contract/v1/fields.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import {
  checkGrant,
  demandUserGroups,
  type Giver,
  nothingHeld,
  permissionsOfPerson,
} from '../../roles/public.ts'
import { checkRank } from '../rights/kind.ts'

/** What an invitation gives whoever accepts it. */
export type Given = {
  readonly kind: MembershipKind
  readonly groupIds: readonly string[]
  /** null: all locations of the organisation, those to come too. */
  readonly locationIds: readonly number[] | null
}

/**
 * Whether whoever invites may give this, as things are now.
 * @returns the ids of the groups, each once
 * @throws user.outranks_you, group.not_found, grant.beyond_own
 */
export async function checkGiven(
  tx: Transaction,
  giver: Giver,
  { organisationId, type }: { readonly organisationId: string; readonly type: OrganisationType },
  { kind, groupIds, locationIds }: Given,
): Promise<string[]> {
  checkRank(giver, kind)
  const groups = await demandUserGroups(tx, organisationId, groupIds)
  if (giver !== undefined) {
    const granted = groups.flatMap(({ permissions }) => permissions)
    checkGrant(giver.holding, nothingHeld, {
      permissions: permissionsOfPerson(kind, type, granted),
      locationIds: locationIds === null ? undefined : new Set(locationIds),
    })
  }
  return groups.map(({ id }) => id)
}
