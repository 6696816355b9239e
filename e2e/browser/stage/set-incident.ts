import { lockSupplier, previewSupplierLock } from '@theriac/contract/v1/incident-locks.ts'
import { addItSystem, addSupplier } from '@theriac/contract/v1/suppliers.ts'
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import type { Entrance } from './enter.ts'

/** The supplier of which `setIncident` locks everything. */
export const lockedSupplier = 'Former Software'

const added = Compile(Type.Object({ id: Type.String() }))
const shown = Compile(Type.Object({ digest: Type.String() }))

/** Adds a supplier that no equipment names, with an IT system, and locks everything of it. */
export async function setIncident(admin: Entrance): Promise<void> {
  const contact = { contactName: null, contactEmail: null }
  const supplier = await admin.call(addSupplier, { body: { name: lockedSupplier, ...contact } })
  if (!added.Check(supplier)) throw new Error('There is no id in the answer.')
  const params = { supplierId: supplier.id }
  await admin.call(addItSystem, { params, body: { name: 'FormerRx' } })
  const preview = await admin.call(previewSupplierLock, { params })
  if (!shown.Check(preview)) throw new Error('There is no digest in the answer.')
  const { digest } = preview
  const body = {
    ...{ systemId: null, reason: 'Its update server was broken into' },
    ...{ digest, isChangeKnown: false },
  }
  await admin.call(lockSupplier, { params, body })
}
