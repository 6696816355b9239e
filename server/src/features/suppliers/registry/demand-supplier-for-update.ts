import { raise } from '../../../access/raise.ts'
import type { PersonWork } from '../../../access/work.ts'
import { findSupplierForUpdate } from './supplier.sql.ts'

/**
 * Finds an IT supplier of the actor's market that something is to be done with, and keeps others from changing or naming
 * it until the work ends.
 * @throws supplier.not_found
 */
export async function demandSupplierForUpdate(
  { actor, tx }: Pick<PersonWork, 'actor' | 'tx'>,
  supplierId: string,
): Promise<void> {
  const found = await tx.maybe(findSupplierForUpdate, [actor.marketCode, supplierId])
  if (found === undefined) raise('supplier.not_found')
}
