import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { asNewEquipment, equipmentChanges } from './equipment-values.ts'

const values = { equipmentId: 'Dispensary PC', supplierId: 'supplier-1', clientRoleId: 'full-access' }

describe('client equipment', () => {
  it('is sent with the role that was seen, though nobody touched it', () => {
    assert.deepEqual(asNewEquipment({ ...values, equipmentId: ' iPad ', supplierId: '' }), {
      equipmentId: 'iPad',
      clientRoleId: 'full-access',
      supplierId: null,
    })
  })

  it('is changed only in what the person has changed', () => {
    assert.deepEqual(equipmentChanges(values, values), {})
    assert.deepEqual(equipmentChanges(values, { ...values, supplierId: '' }), { supplierId: null })
    assert.deepEqual(equipmentChanges(values, { ...values, clientRoleId: 'verify-only' }), {
      clientRoleId: 'verify-only',
    })
  })
})
