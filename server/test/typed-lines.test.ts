import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Line } from '@theriac/contract/v1/fields.ts'
import { Compile } from 'typebox/compile'

const line = Compile(Line(100))

describe('a line that somebody types', () => {
  for (const typed of [
    '\ud800abc',
    'a\ufffe',
    'a\u061cb',
    'a\u00adb',
    'a\u180eb',
    'a\u{e0041}',
    'a\nb',
    'a\0',
  ]) {
    it(`is refused with a sign that nobody sees: ${JSON.stringify(typed)}`, () => {
      assert.equal(line.Check(typed), false)
    })
  }

  for (const typed of ['\u3164', '\u115f', '...', ' a', 'a ', '']) {
    it(`is refused where it says nothing, or begins or ends with a space: ${JSON.stringify(typed)}`, () => {
      assert.equal(line.Check(typed), false)
    })
  }

  for (const typed of ['O’Brien', 'Åse-Marie', 'A\u0308', '李', '7', 'Apteekki (Turku) & co.', '😀 A']) {
    it(`is taken in every writing: ${typed}`, () => {
      assert.equal(line.Check(typed), true)
    })
  }
})
