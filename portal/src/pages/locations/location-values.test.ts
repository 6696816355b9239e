import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { asDetails, changesSince, noValues } from './location-values.ts'

const values = { ...noValues, name: 'Liffey Pharmacy 1', city: 'Dublin', postalCode: 'D02 CC64' }

describe('the details of a location', () => {
  it('are sent without space at their ends, and what is empty as nothing', () => {
    assert.deepEqual(asDetails({ ...values, name: ' Liffey Pharmacy 1 ', address: ' ' }), {
      name: 'Liffey Pharmacy 1',
      postalCode: 'D02 CC64',
      address: null,
      city: 'Dublin',
      contactEmail: null,
    })
  })

  it('are sent only as far as they were changed, so that what somebody else changed stays', () => {
    assert.deepEqual(changesSince(values, { ...values, city: '', address: '7 Clanwilliam Terrace' }), {
      address: '7 Clanwilliam Terrace',
      city: null,
    })
  })
})
