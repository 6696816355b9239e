import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { beyondOwn, kindsIn, mayHandle, mayNothing } from './giving.ts'

describe('what the form of a user offers', () => {
  it('is the kinds that the organisation can have', () => {
    assert.deepEqual(kindsIn('pharmacy'), ['user', 'super-user'])
    assert.deepEqual(kindsIn('nmvo'), ['user', 'nmvo-administrator'])
    assert.deepEqual(kindsIn('authority'), ['user', 'inspector', 'super-user'])
  })

  it('leaves whoever is in charge to those who are in charge', () => {
    assert.ok(mayHandle('super-user', 'super-user'))
    assert.ok(mayHandle('user', 'user'))
    assert.ok(!mayHandle('user', 'super-user'))
    assert.ok(!mayHandle('inspector', 'inspector'))
  })

  it('tells who can do nothing: without a group, or in groups that allow nothing', () => {
    const inGroups = (...ids: string[]) => ({ kind: 'user' as const, groups: ids.map((id) => ({ id })) })
    const known = [
      { id: 'empty', permissions: [] },
      { id: 'dispensary', permissions: ['packs:verify'] },
    ]
    assert.ok(mayNothing(inGroups(), known))
    assert.ok(mayNothing(inGroups('empty'), known))
    assert.ok(!mayNothing(inGroups('empty', 'dispensary'), known))
    assert.ok(!mayNothing(inGroups('empty'), undefined))
    assert.ok(!mayNothing({ kind: 'super-user', groups: [] }, known))
  })

  it('names what the giver does not hold', () => {
    assert.deepEqual(beyondOwn(['packs:verify', 'clients:lock'], ['packs:verify']), ['clients:lock'])
  })
})
