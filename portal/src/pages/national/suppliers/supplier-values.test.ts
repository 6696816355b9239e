import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { asSupplier, changesSince, noValues } from './supplier-values.ts'

const values = { ...noValues, name: 'Example Dispensing Systems', contactName: 'Grace Daly' }

describe('what is typed of a supplier', () => {
  it('is sent without space at the ends, and what is empty as nothing', () => {
    assert.deepEqual(asSupplier({ ...values, name: ' Example Dispensing Systems ', contactName: ' ' }), {
      name: 'Example Dispensing Systems',
      contactName: null,
      contactEmail: null,
    })
  })

  it('is sent only as far as it was changed', () => {
    assert.deepEqual(changesSince(values, { ...values, contactName: '' }), { contactName: null })
    assert.deepEqual(changesSince(values, values), {})
  })
})
