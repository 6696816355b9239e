import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { changesSince } from './user-group-values.ts'

const before = { name: 'Dispensary', permissions: ['packs:verify', 'users:read'] }

describe('what is changed of a user group', () => {
  it('is sent only as far as it was changed', () => {
    assert.deepEqual(changesSince(before, { ...before, name: ' Counter ' }), { name: 'Counter' })
    assert.deepEqual(changesSince(before, { ...before, permissions: ['users:read'] }), {
      permissions: ['users:read'],
    })
  })

  it('is nothing where only the order of the boxes differs', () => {
    assert.deepEqual(changesSince(before, { ...before, permissions: ['users:read', 'packs:verify'] }), {})
  })
})
