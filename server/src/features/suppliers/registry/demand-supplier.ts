import { raise } from '../../../access/raise.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { findSupplierOfMarket } from './supplier.sql.ts'

/**
 * Checks that the market of an organisation has this IT supplier; none at all is fine.
 * @throws supplier.not_found
 */
export async function demandSupplier(
  tx: Transaction,
  organisationId: string,
  supplierId: string | null | undefined,
): Promise<void> {
  if (supplierId === undefined || supplierId === null) return
  const supplier = await tx.maybe(findSupplierOfMarket, [organisationId, supplierId])
  if (supplier === undefined) raise('supplier.not_found')
}
