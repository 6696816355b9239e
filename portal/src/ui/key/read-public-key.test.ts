import assert from 'node:assert/strict'
import { generateKeyPairSync, type JsonWebKey } from 'node:crypto'
import { describe, it } from 'node:test'
import { readPublicKey } from './read-public-key.ts'

const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const open: JsonWebKey = publicKey.export({ format: 'jwk' })
const secret: JsonWebKey = privateKey.export({ format: 'jwk' })
const read = (pasted: unknown) =>
  readPublicKey(typeof pasted === 'string' ? pasted : JSON.stringify(pasted, null, 2))

describe('a public key that is pasted', () => {
  it('is taken as a JWK, or as a JWK Set that holds nothing else', () => {
    assert.deepEqual(read(open), { jwk: open })
    assert.deepEqual(read(`\n ${JSON.stringify(open)} \n`), { jwk: open })
    assert.deepEqual(read({ keys: [open] }), { jwk: open })
    assert.deepEqual(read({ ...open, use: 'sig', kid: '2026' }), {
      jwk: { ...open, use: 'sig', kid: '2026' },
    })
  })

  it('is never sent where it is the private one, however it was pasted', () => {
    for (const pasted of [
      secret,
      { keys: [open, secret] },
      { kty: 'oct', k: 'AAAA' },
      privateKey.export({ format: 'pem', type: 'pkcs8' }),
    ]) {
      assert.deepEqual(read(pasted), { fault: 'private' })
    }
  })

  it('is refused with what is wrong: no JWK, a PEM file, several keys, another kind, another use', () => {
    for (const pasted of [
      '',
      'ssh-rsa AAAA',
      '{"kty":"EC"',
      '[]',
      '"x"',
      {},
      { keys: [] },
      { keys: ['x'] },
    ]) {
      assert.deepEqual(read(pasted), { fault: 'json' }, JSON.stringify(pasted))
    }
    assert.deepEqual(read(publicKey.export({ format: 'pem', type: 'spki' })), { fault: 'pem' })
    assert.deepEqual(read({ keys: [open, open] }), { fault: 'several' })
    assert.deepEqual(read({ ...open, crv: 'secp256k1' }), { fault: 'kind' })
    assert.deepEqual(read({ ...open, use: 'enc' }), { fault: 'use' })
  })
})
