import type { PersonWork } from '../../access/work.ts'
import { demandSupplierForUpdate, demandSystemForUpdate } from '../suppliers/public.ts'

/** A supplier, or one of its IT systems. */
export type Locked = { readonly supplierId: string; readonly systemId: string | null }

/**
 * Checks that the actor's market has the supplier, and the supplier the system, and keeps new equipment from naming it
 * until the work ends.
 * @throws supplier.not_found, it_system.not_found
 */
export async function demandSupplierOf(
  work: Pick<PersonWork, 'actor' | 'tx'>,
  { supplierId, systemId }: Locked,
): Promise<void> {
  await (systemId === null
    ? demandSupplierForUpdate(work, supplierId)
    : demandSystemForUpdate(work, { supplierId, systemId }))
}
