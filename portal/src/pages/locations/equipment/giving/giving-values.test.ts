import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { asHandOver, expiresAt, startGiving, wrongWithEnd } from './giving-values.ts'

// In the zone of the machine, as a person means it.
const now = new Date(2026, 10, 21, 18, 0, 0)

describe('how a client secret is given', () => {
  it('is shown, and never expires, unless somebody chooses otherwise', () => {
    assert.equal(startGiving.way, 'show')
    assert.equal(expiresAt(startGiving), null)
  })

  it('ends with the day that was chosen, where the person is', () => {
    const end = expiresAt({ expiry: 'until', expiryDay: '2026-11-30' })
    assert.equal(end, new Date(2026, 10, 30, 23, 59, 59).toISOString())
  })

  it('ends on no day that is over, and not before its link does', () => {
    const wrong = (way: 'show' | 'send', expiryDay: string) =>
      wrongWithEnd({ ...startGiving, way, expiryDay }, now)
    assert.equal(wrong('show', '2026-11-20'), 'over')
    assert.equal(wrong('show', '2026-11-21'), undefined)
    assert.equal(wrong('send', '2026-11-27'), 'before-link')
    assert.equal(wrong('send', '2026-11-28'), undefined)
  })

  it('is mailed where an address was typed, and else passed on by who makes the link', () => {
    assert.deepEqual(asHandOver({ ...startGiving, email: ' max@supplier.example ' }), {
      email: 'max@supplier.example',
      validDays: 7,
    })
    assert.equal(asHandOver({ ...startGiving, email: ' ', validDays: '30' }).email, null)
  })
})
