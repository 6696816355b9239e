import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { asLocationIds, changesSince } from './membership-values.ts'

const before = { kind: 'user', groupIds: ['a', 'b'], reach: 'some', locationIds: ['7', '12'] } as const

describe('what is changed of a user', () => {
  it('is sent only as far as it was changed', () => {
    assert.deepEqual(changesSince(before, { ...before, kind: 'super-user' }), { kind: 'super-user' })
    assert.deepEqual(changesSince(before, { ...before, groupIds: ['a'] }), { groupIds: ['a'] })
  })

  it('is nothing where only the order of the boxes differs', () => {
    assert.deepEqual(changesSince(before, { ...before, groupIds: ['b', 'a'], locationIds: ['12', '7'] }), {})
  })

  it('are all locations, those to come too, whatever boxes were ticked before', () => {
    assert.deepEqual(changesSince(before, { ...before, reach: 'all' }), { locationIds: null })
    assert.deepEqual(asLocationIds(before), [7, 12])
  })
})
