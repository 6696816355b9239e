import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { asNewEquipment, equipmentChanges } from './equipment-values.ts'

const values = {
  equipmentId: 'Dispensary PC',
  supplierId: 'supplier-1',
  systemId: 'system-1',
  clientRoleId: 'full-access',
}

describe('client equipment', () => {
  it('is sent with the role that was seen, though nobody touched it', () => {
    assert.deepEqual(asNewEquipment({ ...values, equipmentId: ' iPad ', supplierId: '' }), {
      equipmentId: 'iPad',
      clientRoleId: 'full-access',
      supplierId: null,
      systemId: 'system-1',
    })
  })

  it('is changed only in what the person has changed', () => {
    assert.deepEqual(equipmentChanges(values, values), {})
    assert.deepEqual(equipmentChanges(values, { ...values, systemId: 'system-2' }), { systemId: 'system-2' })
    assert.deepEqual(equipmentChanges(values, { ...values, clientRoleId: 'verify-only' }), {
      clientRoleId: 'verify-only',
    })
  })

  it('loses its IT system with its supplier, unless another one was chosen', () => {
    const without = { ...values, supplierId: '', systemId: '' }
    assert.deepEqual(equipmentChanges(values, without), { supplierId: null, systemId: null })
    const other = { ...values, supplierId: 'supplier-2', systemId: 'system-3' }
    assert.deepEqual(equipmentChanges(values, other), { supplierId: 'supplier-2', systemId: 'system-3' })
  })
})
