import { raiseIfTaken } from '../../../access/raise-if-taken.ts'
import type { PersonWork } from '../../../access/work.ts'
import { newId } from '../../../platform/crypto/new-id.ts'
import { demandSupplierForUpdate } from '../registry/demand-supplier-for-update.ts'
import { insertSystem } from './it-system.sql.ts'

/**
 * Adds an IT system of a supplier of the actor's market.
 * @throws supplier.not_found, it_system.name_taken
 */
export async function addItSystem(
  { actor, tx, now, record }: PersonWork,
  supplierId: string,
  name: string,
): Promise<void> {
  const { marketCode } = actor
  await demandSupplierForUpdate({ actor, tx }, supplierId)
  const id = newId(now)
  await tx
    .run(insertSystem, [id, marketCode, supplierId, name, now])
    .catch(raiseIfTaken('it_systems_name', 'it_system.name_taken'))
  record({ action: 'it_system.added', subject: `it-system:${id}`, details: { supplierId, name } })
}
