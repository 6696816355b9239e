import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  asSystemChange,
  otherSupplier,
  replacesNone,
  tickedAfter,
  tickedOf,
  type ChangeValues,
} from './change-values.ts'

const values: ChangeValues = {
  ...{ locationId: '700111', systemName: ' New  system ', supplierId: 'supplier-1', systemId: 'system-1' },
  ...{ supplierName: '', contactName: 'Ita Nolan', contactEmail: ' ', plannedOn: '2027-01-12' },
  ...{ clientRoleId: 'full-access', replaced: ['pc'], remark: 'first\nsecond' },
}

describe('an application for a change of IT system', () => {
  it('is sent with the role that was seen, and with the equipment that is ticked', () => {
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

  it('replaces nothing where that is ticked', () => {
    assert.deepEqual(asSystemChange({ ...values, replaced: [replacesNone] }, ['pc', 'ipad']).replaces, [])
  })
})

describe('the old equipment that is ticked', () => {
  it('is at first the only one that there is, and none of many', () => {
    assert.deepEqual(tickedOf({ replaced: null }, ['pc']), ['pc'])
    assert.deepEqual(tickedOf({ replaced: null }, ['pc', 'ipad']), [])
    assert.deepEqual(tickedOf({ replaced: [] }, ['pc']), [])
  })

  it('is either some of it, or that nothing is replaced', () => {
    assert.deepEqual(tickedAfter(['pc'], ['pc', replacesNone]), [replacesNone])
    assert.deepEqual(tickedAfter([replacesNone], [replacesNone, 'ipad']), ['ipad'])
    assert.deepEqual(tickedAfter([replacesNone], []), [])
    assert.deepEqual(tickedAfter(['pc'], ['pc', 'ipad']), ['pc', 'ipad'])
  })
})
