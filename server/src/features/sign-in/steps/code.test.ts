import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newCode, waitForSend } from './code.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 21, 10) + seconds * 1000)

describe('Authorisation Codes', () => {
  it('have six digits, those that begin with zeros too', () => {
    const codes = Array.from({ length: 300 }, newCode)
    assert.ok(codes.every((code) => /^\d{6}$/.test(code)))
    assert.ok(codes.some((code) => code.startsWith('0')))
    assert.ok(new Set(codes).size > 290)
  })

  it('are sent three times in any fifteen minutes', () => {
    assert.equal(waitForSend([], at(0)), 0)
    assert.equal(waitForSend([at(0), at(10)], at(20)), 0)
    assert.equal(waitForSend([at(0), at(10), at(20)], at(30)), 870)
    assert.equal(waitForSend([at(20), at(0), at(10)], at(899)), 1)
    assert.equal(waitForSend([at(0), at(10), at(20)], at(900)), 0)
    assert.equal(waitForSend([at(0), at(10), at(20), at(900)], at(901)), 9)
  })
})
