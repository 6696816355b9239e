import { raise } from '../../../access/raise.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { findOpenLock } from './supplier.sql.ts'

/**
 * Checks that neither an IT supplier nor its IT system is locked in an incident, once a client that names them is
 * written: that write waits for a lock which is on its way, and a lock that comes later finds the client.
 * @throws supplier.locked
 */
export async function demandUnlocked(
  tx: Transaction,
  supplierId: string | null,
  systemId: string | null,
): Promise<void> {
  if (supplierId === null) return
  if ((await tx.maybe(findOpenLock, [supplierId, systemId])) !== undefined) raise('supplier.locked')
}
