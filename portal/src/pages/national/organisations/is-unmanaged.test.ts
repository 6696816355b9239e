import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isUnmanaged } from './is-unmanaged.ts'

describe('the list of organisations', () => {
  const row = { id: 'a', name: 'Liffey', locations: 1, clients: 1, superUsers: 0 }

  it('warns of an active organisation without a Super User, but of no authority and of nothing suspended', () => {
    assert.ok(isUnmanaged({ ...row, type: 'pharmacy', status: 'active' }))
    assert.ok(!isUnmanaged({ ...row, type: 'pharmacy', status: 'active', superUsers: 1 }))
    assert.ok(!isUnmanaged({ ...row, type: 'pharmacy', status: 'suspended' }))
    assert.ok(!isUnmanaged({ ...row, type: 'authority', status: 'active' }))
  })
})
