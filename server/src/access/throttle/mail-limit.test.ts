import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mailsToOne, secondsUntilMail } from './mail-limit.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 21, 10) + seconds * 1000)
const wait = (sends: readonly Date[], now: Date) => secondsUntilMail(sends, mailsToOne, now)

describe('mails to one person', () => {
  it('are sent three times in any fifteen minutes', () => {
    assert.equal(wait([], at(0)), 0)
    assert.equal(wait([at(0), at(10)], at(20)), 0)
    assert.equal(wait([at(0), at(10), at(20)], at(30)), 870)
    assert.equal(wait([at(20), at(0), at(10)], at(899)), 1)
    assert.equal(wait([at(0), at(10), at(20)], at(900)), 0)
    assert.equal(wait([at(0), at(10), at(20), at(900)], at(901)), 9)
  })
})
