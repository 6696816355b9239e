import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createKeyring } from '../../platform/crypto/keyring.ts'
import { hmacOfAnswer, readAnswer } from './known-fact.ts'

describe('the answer to a known fact', () => {
  it('is the same however it is typed: capitals, spaces, full-width letters, and the signs of a telephone', () => {
    for (const typed of [
      "o'brien-byrne & sons",
      ' O’Brien–Byrne  &\u00A0Sons ',
      'Ｏ‘ＢＲＩＥＮ‐Byrne & SONS',
    ])
      assert.equal(readAnswer(typed), "o'brien-byrne & sons")
    assert.equal(readAnswer('Ääkköset'), readAnswer('A\u0308A\u0308KKO\u0308SET'))
  })

  it('is another one where a letter or a digit is another', () => {
    assert.notEqual(readAnswer('PL-1234'), readAnswer('PL1234'))
    assert.notEqual(readAnswer('Hämeentie 1'), readAnswer('Hameentie 1'))
  })

  it('is kept so that two questions with one answer do not show it', () => {
    const { newest } = createKeyring(['a secret of this test only, and of no installation'])
    assert.notDeepEqual(hmacOfAnswer(newest, 'one', 'Dublin'), hmacOfAnswer(newest, 'two', 'Dublin'))
    assert.deepEqual(hmacOfAnswer(newest, 'one', 'Dublin'), hmacOfAnswer(newest, 'one', ' DUBLIN'))
  })
})
