import { raise } from '../../../access/raise.ts'
import type { PersonWork } from '../../../access/work.ts'
import { demandSupplierForUpdate } from '../registry/demand-supplier-for-update.ts'
import { findSystemForUpdate } from './it-system.sql.ts'

/** Which IT system: wherever one is named, its supplier is named with it. */
export type NamedSystem = { readonly supplierId: string; readonly systemId: string }

/**
 * Finds an IT system of the actor's market that is to be changed, and keeps others from changing it until the work ends.
 * @throws supplier.not_found, it_system.not_found
 */
export async function demandSystemForUpdate(
  { actor, tx }: Pick<PersonWork, 'actor' | 'tx'>,
  { supplierId, systemId }: NamedSystem,
): Promise<{ readonly name: string }> {
  const { marketCode } = actor
  await demandSupplierForUpdate({ actor, tx }, supplierId)
  return (
    (await tx.maybe(findSystemForUpdate, [marketCode, supplierId, systemId])) ?? raise('it_system.not_found')
  )
}
