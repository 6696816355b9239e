import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { canLock, canUnlock, readClientId } from './client-locks.ts'

const lock = (by: 'organisation' | 'nmvo') =>
  ({ status: 'locked', lock: { by, reason: 'Stolen', at: '2026-11-21T10:00:00Z' } }) as const

describe('the locks of the national organisation', () => {
  it('take the place of the organisation’s own, and can always be undone', () => {
    assert.ok(canLock(lock('organisation')))
    assert.ok(!canLock(lock('nmvo')))
    assert.ok(canUnlock(lock('organisation')))
    assert.ok(canUnlock(lock('nmvo')))
  })

  it('leave alone what is deleted', () => {
    assert.ok(!canLock({ status: 'deleted', lock: null }))
    assert.ok(!canUnlock({ status: 'deleted', lock: null }))
  })
})

describe('a Client Id that was pasted', () => {
  it('loses what surrounded it', () => {
    assert.equal(readClientId(' "printer_service_001",\n'), 'printer_service_001')
  })
})
