import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { whatChanged } from './what-changed.ts'

describe('what a change changes', () => {
  it('is named field by field, before and after, and nothing else is', () => {
    assert.deepEqual(
      whatChanged({ name: 'Shop', city: null, list: ['a'] }, { name: 'Store', city: null, list: ['a', 'b'] }),
      { before: { name: 'Shop', list: ['a'] }, after: { name: 'Store', list: ['a', 'b'] } },
    )
  })

  it('is nothing where everything stays as it is', () => {
    assert.equal(whatChanged({ name: 'Shop', list: ['a'] }, { name: 'Shop', list: ['a'] }), undefined)
  })
})
