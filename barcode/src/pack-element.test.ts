import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { checkBatch, checkNhrn, checkSerialNumber } from './pack-element.ts'

const digits = '0123456789'
const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const cset82 = `!"%&'()*+,-./${digits}:;<=>?${capitals}_${capitals.toLowerCase()}`
const rules = [checkSerialNumber, checkBatch, checkNhrn]

describe('checking a serial number, a batch and a national number', () => {
  it('accepts each of the 82 characters of CSET 82', () => {
    assert.equal(new Set(cset82).size, 82)
    for (const rule of rules) {
      for (const character of cset82) assert.deepEqual(rule(character), { ok: true }, character)
    }
  })

  it('refuses every other character up to U+0250, wherever it stands', () => {
    for (let code = 0; code < 0x250; code += 1) {
      const character = String.fromCharCode(code)
      if (cset82.includes(character)) continue
      for (const rule of rules) {
        for (const text of [character, `A${character}`, `${character}A`, `A${character}A`]) {
          assert.deepEqual(rule(text), { ok: false, fault: 'wrong_character' }, `U+${code.toString(16)}`)
        }
      }
    }
  })

  it('accepts 1 to 20 characters and refuses none and 21', () => {
    for (const rule of rules) {
      assert.deepEqual(rule(''), { ok: false, fault: 'empty' })
      assert.deepEqual(rule('A'), { ok: true })
      assert.deepEqual(rule('A'.repeat(20)), { ok: true })
      assert.deepEqual(rule('A'.repeat(21)), { ok: false, fault: 'too_long' })
    }
  })

  it('accepts the national numbers of the reference', () => {
    for (const nhrn of ['03752864', '3400930000120', '713479.4', '4005632804976', '1234567', '0777310502']) {
      assert.deepEqual(checkNhrn(nhrn), { ok: true })
    }
  })

  it('refuses a batch with a space', () => {
    assert.deepEqual(checkBatch('Dd VcX<t'), { ok: false, fault: 'wrong_character' })
  })
})
