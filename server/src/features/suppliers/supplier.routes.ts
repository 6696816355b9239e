import * as contract from '@theriac/contract/v1/suppliers.ts'
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import type { Mount } from '../../access/mount/mount.ts'
import { raise } from '../../access/raise.ts'
import type { PersonWork } from '../../access/work.ts'
import type { RowOf } from '../../platform/database/statement.ts'
import { addItSystem } from './systems/add-it-system.ts'
import { addSupplier } from './registry/add-supplier.ts'
import { changeItSystem } from './systems/change-it-system.ts'
import { changeSupplier } from './registry/change-supplier.ts'
import { removeItSystem } from './systems/remove-it-system.ts'
import { listSuppliers } from './registry/supplier.sql.ts'

// Who keeps the registry or oversees the market; the others choose from names.
const seesContacts = ['organisations:read', 'suppliers:create', 'suppliers:update'] as const

/** Mounts the registry of IT suppliers: everybody of the market reads its names, its national organisation keeps it. */
export function mountSuppliers({ personal }: Mount): void {
  personal(contract.listSuppliers, async (_, { actor, tx }) => {
    const suppliers = (await tx.many(listSuppliers, [actor.marketCode, null])).map(asSupplier)
    if (seesContacts.some((permission) => actor.permissions.has(permission))) return { suppliers }
    return { suppliers: suppliers.map((one) => ({ ...one, contactName: null, contactEmail: null })) }
  })
  personal(contract.addSupplier, async ({ body }, work) => readSupplier(work, await addSupplier(work, body)))
  personal(contract.changeSupplier, async ({ params, body }, work) => {
    await changeSupplier(work, params.supplierId, body)
    return readSupplier(work, params.supplierId)
  })
  personal(contract.addItSystem, async ({ params, body }, work) => {
    await addItSystem(work, params.supplierId, body.name)
    return readSupplier(work, params.supplierId)
  })
  personal(contract.changeItSystem, async ({ params, body }, work) => {
    await changeItSystem(work, params, body.name)
    return readSupplier(work, params.supplierId)
  })
  personal(contract.removeItSystem, async ({ params }, work) => {
    await removeItSystem(work, params)
    return readSupplier(work, params.supplierId)
  })
}

async function readSupplier({ actor, tx }: PersonWork, supplierId: string): Promise<contract.Supplier> {
  const row = await tx.maybe(listSuppliers, [actor.marketCode, supplierId])
  return row === undefined ? raise('supplier.not_found') : asSupplier(row)
}

const systemsCheck = Compile(Type.Array(contract.ItSystem))

function asSupplier({ systems, ...rest }: RowOf<typeof listSuppliers>): contract.Supplier {
  return { ...rest, systems: systemsCheck.Parse(systems) }
}
