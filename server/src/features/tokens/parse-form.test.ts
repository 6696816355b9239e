import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { OAuthRefusal } from '../../access/oauth-refusal.ts'
import { parseForm } from './parse-form.ts'

describe('reading a form', () => {
  it('decodes names and values, blanks written either way', () => {
    assert.deepEqual(parseForm('a=1%2B1&b+c=d%20e+f&%C3%A9=%F0%9F%92%8A'), {
      a: '1+1',
      'b c': 'd e f',
      é: '\u{1F48A}',
    })
  })

  it('keeps what stands behind the first equals sign', () => {
    assert.deepEqual(parseForm('a=b=c&d='), { a: 'b=c' })
  })

  it('leaves out what has no value (RFC 6749 §3.2)', () => {
    assert.deepEqual(parseForm('a=&b&=&&c=1'), { c: '1' })
  })

  it('reads nothing as no parameters', () => {
    assert.deepEqual(parseForm(''), {})
  })

  it('refuses what comes twice, alike or not, empty or not, encoded or not (RFC 6749 §3.2)', () => {
    for (const text of ['a=1&a=1', 'a=1&a=2', 'a=&a=', 'a=1&b=2&%61=3', '__proto__=1&__proto__=2', '=1&=2']) {
      assert.throws(() => parseForm(text), isInvalidRequest, text)
    }
  })

  it('refuses what is not in UTF-8', () => {
    for (const text of ['a=%FF', '%C3=1', 'a=%C3%28', 'a=%ED%A0%80']) {
      assert.throws(() => parseForm(text), isInvalidRequest, text)
    }
  })

  it('takes names that mean something to JavaScript for names like any other', () => {
    const read = parseForm('__proto__=1&constructor=2&toString=3')
    assert.deepEqual(Object.entries(read), [
      ['__proto__', '1'],
      ['constructor', '2'],
      ['toString', '3'],
    ])
    assert.equal(Object.getPrototypeOf(read), Object.prototype)
  })

  it('leaves a percent that encodes nothing as it stands', () => {
    assert.deepEqual(parseForm('a=100%&b=%zz'), { a: '100%', b: '%zz' })
  })
})

function isInvalidRequest(error: unknown): boolean {
  return error instanceof OAuthRefusal && error.error === 'invalid_request' && error.status === 400
}
