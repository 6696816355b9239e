import { raise } from '../../../access/raise.ts'
import { raiseIfTaken } from '../../../access/raise-if-taken.ts'
import type { PersonWork } from '../../../access/work.ts'
import { whatChanged } from '../../../audit/what-changed.ts'
import { keptAddressIfAny } from '../../../platform/mail/kept-address.ts'
import type { SupplierDetails } from './add-supplier.ts'
import { findSupplierForUpdate, updateSupplier } from './supplier.sql.ts'

/**
 * Changes those details of an IT supplier of the actor's market that are given; null empties a field.
 * @throws supplier.not_found, supplier.name_taken
 */
export async function changeSupplier(
  { actor, tx, record }: PersonWork,
  supplierId: string,
  changes: Partial<SupplierDetails>,
): Promise<void> {
  const before =
    (await tx.maybe(findSupplierForUpdate, [actor.marketCode, supplierId])) ?? raise('supplier.not_found')
  const merged = { ...before, ...changes }
  const after = { ...merged, contactEmail: keptAddressIfAny(merged.contactEmail) }
  const changed = whatChanged(before, after)
  if (changed === undefined) return
  await tx
    .run(updateSupplier, [actor.marketCode, supplierId, after.name, after.contactName, after.contactEmail])
    .catch(raiseIfTaken('suppliers_name', 'supplier.name_taken'))
  record({ action: 'supplier.changed', subject: `supplier:${supplierId}`, details: changed })
}
