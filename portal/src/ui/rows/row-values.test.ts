import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { emptyRows, nextRow, placeInRows } from './row-values.ts'

describe('the rows of a form', () => {
  it('begin empty, all that there may be', () => {
    assert.deepEqual(emptyRows('facts', ['question', 'answer'], 2), {
      ...{ 'facts.0.question': '', 'facts.0.answer': '' },
      ...{ 'facts.1.question': '', 'facts.1.answer': '' },
    })
  })

  it('are added where one was removed, and no more than there may be', () => {
    assert.equal(nextRow([], 3), 0)
    assert.equal(nextRow([0, 2], 3), 1)
    assert.equal(nextRow([0, 2, 1], 3), undefined)
  })

  it('are told what the server found wrong in them, also after one before them was removed', () => {
    const rows = { group: 'locations', parts: ['name', 'postalCode'], rows: [2, 0] }
    assert.deepEqual(placeInRows({ locations: 'x', locations1PostalCode: 'is empty' }, rows, 'Check this.'), {
      'locations.0.postalCode': 'Check this.',
    })
    assert.deepEqual(placeInRows({ name: 'is empty' }, rows, 'Check this.'), {})
  })
})
