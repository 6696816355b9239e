import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import { isWholeSecret, writeSecret } from './client-secret.ts'

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

describe('a client secret', () => {
  const secret = writeSecret(randomBytes(32))

  it('is thr_ and 49 letters and digits, so that it needs no quotes anywhere', () => {
    for (const bytes of [randomBytes(32), new Uint8Array(32), new Uint8Array(32).fill(255)]) {
      assert.match(writeSecret(bytes), /^thr_[0-9A-Za-z]{49}$/)
      assert.ok(isWholeSecret(writeSecret(bytes)))
    }
  })

  it('is the same for the same 256 bits and another for others, down to the last', () => {
    const bytes = randomBytes(32)
    const other = Buffer.from(bytes)
    other[31] = bytes.readUInt8(31) ^ 1
    assert.equal(writeSecret(bytes), writeSecret(Buffer.from(bytes)))
    assert.notEqual(writeSecret(bytes), writeSecret(other))
    assert.notEqual(
      writeSecret(new Uint8Array(32)),
      writeSecret(Buffer.concat([new Uint8Array(31), Buffer.of(1)])),
    )
  })

  it('stays what it is: secrets that were issued must be whole for ever', () => {
    const bytes = Buffer.from('00112233445566778899aabbccddeeff'.repeat(2), 'hex')
    // Reckoned by another program, with Python’s zlib.
    assert.equal(writeSecret(bytes), 'thr_00z0R12GKAHXwQ4KLnSREmn0LsM4X7ML0jtgwuhj1Xr0GQxAA')
    assert.equal(writeSecret(new Uint8Array(32)), 'thr_00000000000000000000000000000000000000000001Q6DMS')
  })

  it('shows every single letter that was mistyped', () => {
    for (let at = 0; at < secret.length; at += 1) {
      for (const letter of [...letters, '_', '-', ' ', 'é']) {
        const typed = secret.slice(0, at) + letter + secret.slice(at + 1)
        assert.equal(isWholeSecret(typed), typed === secret, `${letter} at ${at}`)
      }
    }
  })

  it('shows two neighbours that changed places', () => {
    for (let at = 0; at + 1 < secret.length; at += 1) {
      const typed = secret.slice(0, at) + secret.charAt(at + 1) + secret.charAt(at) + secret.slice(at + 2)
      assert.equal(isWholeSecret(typed), typed === secret, `at ${at}`)
    }
  })

  it('shows that it was cut, or that something hangs on it', () => {
    for (let length = 0; length < secret.length; length += 1) {
      assert.ok(!isWholeSecret(secret.slice(0, length)))
      assert.ok(!isWholeSecret(secret.slice(secret.length - length)))
    }
    for (const typed of [
      `${secret}0`,
      `0${secret}`,
      `${secret}\n`,
      ` ${secret}`,
      `${secret}\0`,
      secret + secret,
    ]) {
      assert.ok(!isWholeSecret(typed), JSON.stringify(typed))
    }
  })
})
