import { raiseIfTaken } from '../../../access/raise-if-taken.ts'
import type { PersonWork } from '../../../access/work.ts'
import { newId } from '../../../platform/crypto/new-id.ts'
import { keptAddressIfAny } from '../../../platform/mail/kept-address.ts'
import { insertSupplier } from './supplier.sql.ts'

export type SupplierDetails = {
  readonly name: string
  readonly contactName: string | null
  readonly contactEmail: string | null
}

/**
 * Adds an IT supplier to the registry of the actor's market.
 * @returns its id
 * @throws supplier.name_taken
 */
export async function addSupplier(work: PersonWork, given: SupplierDetails): Promise<string> {
  const { actor, tx, now, record } = work
  const { name, contactName } = given
  const contactEmail = keptAddressIfAny(given.contactEmail)
  const id = newId(now)
  await tx
    .run(insertSupplier, [id, actor.marketCode, name, contactName, contactEmail, now])
    .catch(raiseIfTaken('suppliers_name', 'supplier.name_taken'))
  record({
    action: 'supplier.added',
    subject: `supplier:${id}`,
    details: { name, contactName, contactEmail },
  })
  return id
}
