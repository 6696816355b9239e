import { raise } from '../../../access/raise.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { findSystemOfSupplier } from './it-system.sql.ts'

/**
 * Checks that an IT supplier has this IT system; none at all is fine. Whether the market has the supplier,
 * `demandSupplier` checks.
 * @throws it_system.not_found, also where a system is named and no supplier
 */
export async function demandSystem(
  tx: Transaction,
  supplierId: string | null | undefined,
  systemId: string | null | undefined,
): Promise<void> {
  if (systemId === undefined || systemId === null) return
  if (supplierId === undefined || supplierId === null) return raise('it_system.not_found')
  const system = await tx.maybe(findSystemOfSupplier, [supplierId, systemId])
  if (system === undefined) raise('it_system.not_found')
}
