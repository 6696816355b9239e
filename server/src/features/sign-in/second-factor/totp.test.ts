import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { describeTotp, stepOfCode } from './totp.ts'

// The secret and the codes of RFC 6238, appendix B (SHA-1, cut to six digits).
const secret = Buffer.from('12345678901234567890')
const at = (seconds: number) => new Date(seconds * 1000)

describe('the code of an authenticator app', () => {
  for (const [seconds, code] of [
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ] as const) {
    it(`is ${code} at second ${seconds}, as RFC 6238 says`, () => {
      assert.equal(stepOfCode(secret, code, at(seconds), null), Math.floor(seconds / 30))
    })
  }

  it('is taken one step early or late, and no more', () => {
    const step = Math.floor(1_111_111_109 / 30)
    const found = [-2, -1, 0, 1, 2].map((aside) =>
      stepOfCode(secret, '081804', at(1_111_111_109 + aside * 30), null),
    )
    assert.deepEqual(found, [undefined, step, step, step, undefined])
  })

  it('is taken no more once it, or a later one, was, and told from one that is wrong', () => {
    const step = Math.floor(1_111_111_109 / 30)
    assert.equal(stepOfCode(secret, '081804', at(1_111_111_109), step - 1), step)
    assert.equal(stepOfCode(secret, '081804', at(1_111_111_109), step), 'used')
    assert.equal(stepOfCode(secret, '081804', at(1_111_111_109), step + 1), 'used')
    assert.equal(stepOfCode(secret, '081805', at(1_111_111_109), step), undefined)
  })

  for (const code of ['', '08180', '0818040', '081805', 'abcdef', '０８１８０４', ' 81804', '-81804']) {
    it(`is never “${code}”`, () => assert.equal(stepOfCode(secret, code, at(1_111_111_109), null), undefined))
  }

  it('is set up by typing base32, or by an address that apps know', () => {
    const { secret: typed, address } = describeTotp(secret, 'a.b+c@example.org')
    assert.equal(typed, 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
    const url = new URL(address)
    assert.equal(url.protocol, 'otpauth:')
    assert.equal(url.searchParams.get('secret'), typed)
    assert.equal(url.searchParams.get('issuer'), 'Theriac')
    assert.ok(decodeURIComponent(url.pathname).includes('a.b+c@example.org'))
  })
})
