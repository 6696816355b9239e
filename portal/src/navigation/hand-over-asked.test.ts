import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { askHandOver, readHandOverAsked } from './hand-over-asked.ts'

describe('a hand-over that another page asks for', () => {
  it('is read as it was asked, with whom it goes to where that is known', () => {
    assert.equal(readHandOverAsked(askHandOver('ita@dispensing.example')), 'ita@dispensing.example')
    assert.equal(readHandOverAsked(askHandOver(null)), '')
  })

  it('is none where the page was opened otherwise, whatever is left with it', () => {
    for (const state of [undefined, null, 'x', {}, { handOverTo: 3 }]) {
      assert.equal(readHandOverAsked(state), undefined)
    }
  })
})
