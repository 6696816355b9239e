import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { roleChanges } from './role-values.ts'

const before = { name: 'Verify only', description: '', permissions: ['packs:supply', 'packs:verify'] }

describe('a client role', () => {
  it('is changed only in what the person has changed', () => {
    assert.deepEqual(roleChanges(before, { ...before, name: 'Verify only ' }), {})
    assert.deepEqual(roleChanges(before, { ...before, permissions: ['packs:verify'] }), {
      permissions: ['packs:verify'],
    })
  })

  it('has the same permissions in whatever order they were ticked', () => {
    assert.deepEqual(roleChanges(before, { ...before, permissions: ['packs:verify', 'packs:supply'] }), {})
  })
})
