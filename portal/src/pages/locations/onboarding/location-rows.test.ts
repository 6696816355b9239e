import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { asLocations, asRows } from './location-rows.ts'

describe('the locations that are to be confirmed', () => {
  const quay = { name: 'Quay', address: '7 Quay', city: null, postalCode: 'D02', contactEmail: null }
  const hill = { name: 'Hill', address: null, city: 'Dublin', postalCode: 'D08', contactEmail: 'a@b.example' }

  it('are confirmed as they are, where nothing was wrong', () => {
    assert.deepEqual(asLocations(asRows([quay, hill])), [quay, hill])
    assert.deepEqual(asLocations(asRows([])), [])
  })

  it('are confirmed as they were corrected, without those that were removed', () => {
    const typed = { ...asRows([quay, hill]), rows: [1], 'locations.1.name': ' Hill Street ' }
    assert.deepEqual(asLocations(typed), [{ ...hill, name: 'Hill Street' }])
  })
})
