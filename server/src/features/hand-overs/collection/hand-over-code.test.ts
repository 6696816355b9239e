import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createKeyring } from '../../../platform/crypto/keyring.ts'
import { newReadableCode, spellReadableCode } from '../../../platform/crypto/readable-code.ts'
import { hashCode, isCodeOf } from './hand-over-code.ts'

const secret = 'a secret of this test only, of no installation'
const keyring = createKeyring([secret])
const id = '01890000-0000-7000-8000-000000000001'
const code = '0A1B-CDEF-12GH'

describe('the code of a hand-over', () => {
  for (const typed of [
    code,
    '0a1b-cdef-12gh',
    '0A1BCDEF12GH',
    ' 0a1b cdef 12gh\n',
    'OaIb–cdef–l2gh',
    'o a i b\tc d e f l 2 g h',
  ]) {
    it(`is read from ${JSON.stringify(typed)}`, () => {
      assert.equal(spellReadableCode(typed), '0A1BCDEF12GH')
      assert.ok(isCodeOf(keyring, id, hashCode(keyring, id, code), typed))
    })
  }

  for (const typed of ['', '0A1B-CDEF-12G', '0A1B-CDEF-12GHH', '0A1B-CDEF-12GJ', 'HG21-FEDC-B1A0']) {
    it(`is not read from ${JSON.stringify(typed)}`, () => {
      assert.ok(!isCodeOf(keyring, id, hashCode(keyring, id, code), typed))
    })
  }

  it('has no letter that is read as another sign: each that is made reads as itself', () => {
    for (let time = 0; time < 500; time += 1) {
      const made = newReadableCode()
      assert.equal(spellReadableCode(made), made.replaceAll('-', ''))
    }
  })

  it('opens no other hand-over', () => {
    const other = '01890000-0000-7000-8000-000000000002'
    assert.ok(!isCodeOf(keyring, other, hashCode(keyring, id, code), code))
  })

  it('counts under an older key of the installation, and no more when that is gone', () => {
    const stored = hashCode(keyring, id, code)
    const another = 'another secret of this test, of no installation'
    assert.ok(isCodeOf(createKeyring([another, secret]), id, stored, code))
    assert.ok(!isCodeOf(createKeyring([another]), id, stored, code))
  })
})
