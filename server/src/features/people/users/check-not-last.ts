import type { OrganisationType } from '@theriac/contract/organisation-type.ts'
import { raise } from '../../../access/raise.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import type { OwnedUser, Standing } from '../../roles/public.ts'
import { headKind } from '../rights/kind.ts'
import { countOthersInCharge } from './user.sql.ts'

/**
 * Whether an organisation can do without this user: it keeps somebody who is in charge and can sign in.
 * @throws user.last_super_user
 */
export async function checkNotLast(
  tx: Transaction,
  { organisationId, userId }: OwnedUser,
  { kind, isActive, holding }: Standing,
  organisationType: OrganisationType,
): Promise<void> {
  if (!isActive || kind !== headKind(organisationType)) return
  const isUnlimited = holding.locationIds === undefined
  const row = await tx.maybe(countOthersInCharge, [organisationId, userId, kind, isUnlimited])
  if (row === undefined || row.others === 0) raise('user.last_super_user')
}
