import { raise } from '../../access/raise.ts'
import type { Work } from '../../access/work.ts'
import type { OwnedRole } from './role.ts'
import { findRoleBeyond } from './role.sql.ts'

/**
 * Whether the actor may change a client role: who is limited to locations may not where clients at others have it, also
 * such as were deleted and can be restored.
 * @throws grant.beyond_own
 */
export async function checkRoleWithinReach(
  { actor, tx, now }: Pick<Work, 'actor' | 'tx' | 'now'>,
  { organisationId, roleId }: OwnedRole,
): Promise<void> {
  if (actor.kind !== 'person' || actor.locationIds === undefined) return
  const row = await tx.maybe(findRoleBeyond, [organisationId, roleId, [...actor.locationIds], now])
  if (row?.isBeyond !== false) raise('grant.beyond_own')
}
