import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newRecoveryCodes, readRecoveryCode } from './recovery-code.ts'

describe('recovery codes', () => {
  it('are ten, each another', () => {
    const codes = newRecoveryCodes()
    assert.equal(new Set(codes).size, 10)
    assert.ok(codes.every((code) => readRecoveryCode(code) === code))
  })

  for (const typed of [
    '0AB1-CDE2-FGH3',
    '0ab1cde2fgh3',
    ' oabl cde2 fgh3 ',
    'OAB1-CDE2-FGH3',
    '0ABI CDE2-FGH3',
    '0AB1–CDE2–FGH3',
  ]) {
    it(`are known however they are typed: “${typed}”`, () => {
      assert.equal(readRecoveryCode(typed), '0AB1-CDE2-FGH3')
    })
  }

  for (const typed of ['', '123456', '0AB1-CDE2-FGH', '0AB1-CDE2-FGHU', '0AB1-CDE2-FGH3-4']) {
    it(`are not “${typed}”`, () => assert.equal(readRecoveryCode(typed), undefined))
  }
})
