import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { asSystemChange, otherSupplier, type ChangeValues } from './change-values.ts'

const values: ChangeValues = {
  ...{ locationId: '700111', systemName: ' New  system ', supplierId: 'supplier-1', systemId: 'system-1' },
  ...{ supplierName: '', contactName: 'Ita Nolan', contactEmail: ' ', plannedOn: '2027-01-12' },
  ...{ clientRoleId: 'full-access', staying: ['ipad'], remark: 'first\nsecond' },
}

describe('an application for a change of IT system', () => {
  it('is sent with the role that was seen, and with all equipment but what the location goes on using', () => {
    assert.deepEqual(asSystemChange(values, ['pc', 'ipad']), {
      ...{ locationId: 700_111, systemName: 'New system', supplierId: 'supplier-1', systemId: 'system-1' },
      ...{ contactName: 'Ita Nolan', contactEmail: null, clientRoleId: 'full-access', replaces: ['pc'] },
      ...{ plannedOn: '2027-01-12', remark: 'first second' },
    })
  })

  it('names a supplier that is not in the list, and then none of the list', () => {
    const sent = asSystemChange(
      { ...values, supplierId: otherSupplier, supplierName: ' A small supplier ' },
      [],
    )
    assert.equal(sent.supplierName, 'A small supplier')
    assert.equal('supplierId' in sent || 'systemId' in sent, false)
    assert.deepEqual(sent.replaces, [])
  })
})
