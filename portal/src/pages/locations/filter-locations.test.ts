import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { filterLocations } from './filter-locations.ts'

const place = (id: number, name: string, city: string | null) => ({
  ...{ id, name, city, address: null, postalCode: `D0${id}`, contactEmail: null, clients: 0 },
})
const places = [place(7, 'Liffey Pharmacy 1', 'Dublin'), place(8, 'Harbour Pharmacy', null)]
const namesFor = (typed: string) => filterLocations(places, typed).map(({ name }) => name)

describe('the filter of the locations', () => {
  it('finds by parts of words, in any case and order', () => {
    assert.deepEqual(namesFor('dub LIFF'), ['Liffey Pharmacy 1'])
    assert.deepEqual(namesFor('d08'), ['Harbour Pharmacy'])
    assert.deepEqual(namesFor('liffey harbour'), [])
  })

  it('shows all where nothing, or only a space, was typed', () => {
    assert.equal(namesFor('').length, 2)
    assert.equal(namesFor('  ').length, 2)
  })
})
