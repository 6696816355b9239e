import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fitsLocation } from './fits-location.ts'

const location = {
  ...{ id: 700_111, name: 'Liffey Pharmacy 3', address: '7 Clanwilliam Terrace', city: 'Dublin' },
  postalCode: 'D02 CC64',
}

describe('the filter of locations', () => {
  it('seeks what was typed as a whole: a number in a name is not found in a Location Id', () => {
    assert.ok(fitsLocation(location, ' liffey  pharmacy 3'))
    assert.ok(!fitsLocation(location, 'Liffey Pharmacy 1'))
    assert.ok(!fitsLocation(location, '1'))
  })

  it('finds by address, city and postal code, and by three figures of the Location Id or more', () => {
    for (const typed of ['', 'clanwilliam', 'DUB', 'cc64', '7001', '111']) {
      assert.ok(fitsLocation(location, typed), typed)
    }
    assert.ok(!fitsLocation({ ...location, postalCode: '00100' }, '01'))
  })
})
