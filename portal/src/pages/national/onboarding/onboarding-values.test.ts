import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { asKnownFacts, noFacts } from './known-facts.ts'
import { asProposed, noLocations } from './proposed-locations.ts'

describe('what an organisation is invited with', () => {
  it('is the known facts in their order, without space at the ends', () => {
    const typed = {
      ...{ ...noFacts, factRows: [2, 0] },
      ...{ 'knownFacts.2.question': ' Who owned it before? ', 'knownFacts.2.answer': "Nuala O'Dowd " },
      ...{ 'knownFacts.0.question': 'Licence number?', 'knownFacts.0.answer': 'PL-4711 B' },
    }
    assert.deepEqual(asKnownFacts(typed), [
      { question: 'Who owned it before?', answer: "Nuala O'Dowd" },
      { question: 'Licence number?', answer: 'PL-4711 B' },
    ])
  })

  it('is the locations, and what is empty of them as nothing', () => {
    const typed = {
      ...{ ...noLocations, locationRows: [0] },
      ...{ 'locations.0.name': 'Liffey 1', 'locations.0.postalCode': 'D02 XX00', 'locations.0.city': ' ' },
    }
    assert.deepEqual(asProposed(typed), [
      { name: 'Liffey 1', address: null, city: null, postalCode: 'D02 XX00', contactEmail: null },
    ])
    assert.deepEqual(asProposed(noLocations), [])
  })
})
