import { raise } from '../../access/raise.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { RowOf } from '../../platform/database/statement.ts'
import { findOrganisationForUpdate } from './organisation.sql.ts'

/** Which organisation: across a market, the market is named with it. */
export type MarketOrganisation = { readonly marketCode: string; readonly organisationId: string }

/**
 * Finds an organisation of a market that is to be changed, and keeps others from changing it until the work ends.
 * @throws organisation.not_found
 */
export async function demandOrganisation(
  tx: Transaction,
  { marketCode, organisationId }: MarketOrganisation,
): Promise<RowOf<typeof findOrganisationForUpdate>> {
  const found = await tx.maybe(findOrganisationForUpdate, [marketCode, organisationId])
  return found ?? raise('organisation.not_found')
}
