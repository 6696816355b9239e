import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newCode } from './code.ts'

describe('Authorisation Codes', () => {
  it('have six digits, those that begin with zeros too', () => {
    const codes = Array.from({ length: 300 }, newCode)
    assert.ok(codes.every((code) => /^\d{6}$/.test(code)))
    assert.ok(codes.some((code) => code.startsWith('0')))
    assert.ok(new Set(codes).size > 290)
  })
})
