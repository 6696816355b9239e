import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { canLock, canUnlock, isPartOfClientId, readClientId } from './client-locks.ts'

const lock = (by: 'organisation' | 'nmvo') =>
  ({ status: 'locked', lock: { by, reason: 'Stolen', at: '2026-11-21T10:00:00Z' } }) as const

describe('the locks of the national organisation', () => {
  it('take the place of the organisation’s own, and can always be undone', () => {
    assert.ok(canLock(lock('organisation')))
    assert.ok(!canLock(lock('nmvo')))
    assert.ok(canUnlock(lock('organisation')))
    assert.ok(canUnlock(lock('nmvo')))
  })

  it('meet what is deleted, which can be restored, and are undone only after that', () => {
    assert.ok(canLock({ status: 'deleted', lock: null }))
    assert.ok(!canUnlock({ status: 'deleted', lock: null }))
  })
})

describe('a Client Id that was pasted', () => {
  it('loses what surrounded it', () => {
    assert.equal(readClientId(' "printer_service_001",\n'), 'printer_service_001')
  })

  it('is read in small letters where Theriac has made it, and as it is where somebody chose it', () => {
    assert.equal(readClientId('72F98BBB-0000-4000-8000-000000000001'), '72f98bbb-0000-4000-8000-000000000001')
    assert.equal(readClientId('Printer_1'), 'Printer_1')
  })

  it('is told from a piece of one', () => {
    assert.ok(isPartOfClientId('72f98bbb-0000-4000'))
    assert.ok(!isPartOfClientId('72f98bbb-0000-4000-8000-000000000001'))
    assert.ok(!isPartOfClientId('printer_service_001'))
  })
})
