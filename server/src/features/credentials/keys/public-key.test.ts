import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { describe, it } from 'node:test'
import { calculateJwkThumbprint, type JWK } from 'jose'
import { algorithmsOf, asPublicKey, faultOfKey } from './public-key.ts'

const ofCurve = (namedCurve: string): JWK =>
  generateKeyPairSync('ec', { namedCurve }).publicKey.export({ format: 'jwk' })
const ofRsa = (modulusLength: number, publicExponent = 65_537): JWK =>
  generateKeyPairSync('rsa', { modulusLength, publicExponent }).publicKey.export({ format: 'jwk' })

const ed25519 = generateKeyPairSync('ed25519')
const edwards: JWK = ed25519.publicKey.export({ format: 'jwk' })
const p256 = ofCurve('P-256')
const rsa = ofRsa(2048)

const memberOf = (jwk: JWK) => faultOfKey(jwk)?.member

describe('a public key', () => {
  it('is taken of each kind that signs today, and says by which algorithms', () => {
    const kinds = [
      [edwards, ['EdDSA', 'Ed25519']],
      [p256, ['ES256']],
      [ofCurve('P-384'), ['ES384']],
      [ofCurve('P-521'), ['ES512']],
      [rsa, ['RS256', 'PS256']],
      [{ ...rsa, alg: 'PS256' }, ['PS256']],
      // Two names of one algorithm.
      [{ ...edwards, alg: 'EdDSA' }, ['EdDSA', 'Ed25519']],
    ] as const
    for (const [jwk, algorithms] of kinds) {
      assert.equal(faultOfKey(jwk), undefined, JSON.stringify(jwk))
      assert.deepEqual(algorithmsOf(jwk), algorithms)
    }
  })

  it('is kept without anything that is not needed, by the thumbprint of RFC 7638', async () => {
    const given = {
      ...p256,
      kid: 'till 1',
      alg: 'ES256',
      use: 'sig',
      key_ops: ['verify'],
      x5c: ['x'],
      note: 'hi',
    }
    assert.equal(faultOfKey(given), undefined)
    const { jwk, thumbprint } = await asPublicKey(given)
    assert.deepEqual(jwk, { ...p256, kid: 'till 1', alg: 'ES256' })
    assert.equal(thumbprint, await calculateJwkThumbprint(p256, 'sha256'))
  })

  it('is the same key however its numbers are spelt', async () => {
    const bytes = Buffer.from(String(rsa.n), 'base64url')
    const padded = Buffer.concat([Buffer.alloc(2), bytes]).toString('base64url')
    const [one, other] = [await asPublicKey(rsa), await asPublicKey({ ...rsa, n: padded, e: 'AAEAAQ' })]
    assert.deepEqual(other, one)
  })

  it('is refused with anything of the private key in it, which is said', () => {
    const whole: JWK = ed25519.privateKey.export({ format: 'jwk' })
    const wholeRsa: JWK = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
      format: 'jwk',
    })
    const tries = [whole, wholeRsa, { kty: 'oct', k: 'c2VjcmV0' }, { ...p256, d: null }, { ...rsa, oth: [] }]
    for (const jwk of tries) {
      const fault = faultOfKey({ ...jwk })
      assert.equal(fault?.isPrivate, true)
      assert.match(fault?.message ?? '', /make a new pair/)
    }
  })

  it('is refused of a kind, a curve or an algorithm that is not taken', () => {
    const tries = [
      [{}, 'kty'],
      [{ kty: 'oct' }, 'kty'],
      [{ ...p256, kty: 'RSA' }, 'n'],
      [{ ...p256, crv: 'secp256k1' }, 'kty'],
      [{ ...edwards, crv: 'X25519' }, 'kty'],
      [{ ...edwards, crv: 'Ed448' }, 'kty'],
      [{ kty: '__proto__' }, 'kty'],
      [{ ...p256, alg: 'none' }, 'alg'],
      [{ ...p256, alg: 'HS256' }, 'alg'],
      [{ ...p256, alg: 'ES384' }, 'alg'],
      [{ ...rsa, alg: 'RS1' }, 'alg'],
      [{ ...p256, use: 'enc' }, 'use'],
      [{ ...p256, key_ops: ['sign'] }, 'key_ops'],
    ] as const
    for (const [jwk, member] of tries) assert.equal(faultOfKey(jwk)?.member, member, JSON.stringify(jwk))
  })

  it('is refused where a number is missing, cut or no point of the curve', () => {
    const { x, ...withoutX } = p256
    assert.equal(memberOf(withoutX), 'x')
    assert.equal(memberOf({ ...p256, x: `${x?.slice(0, -1)}+` }), 'x')
    assert.equal(memberOf({ ...p256, x: p256.y ?? '', y: x ?? '' }), 'x')
    assert.equal(memberOf({ ...edwards, x: edwards.x?.slice(0, 20) ?? '' }), 'x')
    assert.equal(faultOfKey({ ...p256, x: 7 })?.member, 'x')
    assert.equal(memberOf({ kty: 'RSA', n: rsa.n ?? '' }), 'e')
  })

  it('is refused of RSA where it is too short, too long, or its exponent hides nothing', () => {
    assert.equal(memberOf(ofRsa(1024)), 'n')
    assert.equal(memberOf({ ...rsa, n: 'z'.repeat(1400) }), 'n')
    assert.equal(memberOf({ ...rsa, n: 'A'.repeat(400) }), 'n')
    for (const e of ['AQ', 'Ag', 'AA', 'AQAA', 'AQAAAAE']) assert.equal(memberOf({ ...rsa, e }), 'e', e)
    assert.equal(memberOf(ofRsa(2048, 3)), undefined)
  })

  it('is refused with a name that no log could show', () => {
    for (const kid of ['', 'a\u0000b', 'a\nb', '\ud800', 'k'.repeat(201)])
      assert.equal(memberOf({ ...p256, kid }), 'kid')
    assert.equal(faultOfKey({ ...p256, kid: 7 })?.member, 'kid')
  })
})
