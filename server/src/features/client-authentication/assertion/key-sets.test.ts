import assert from 'node:assert/strict'
import { createHash, generateKeyPairSync } from 'node:crypto'
import { beforeEach, describe, it } from 'node:test'
import type { JWK } from 'jose'
import { FetchRefused } from '../../../platform/fetch/fetch-refused.ts'
import { createKeySets, type KeySets } from './key-sets.ts'

const address = 'https://keys.example/jwks'

describe('the keys that clients publish, as a node knows them', () => {
  let seconds: number
  let asked: string[]
  let publish: (address: string) => Promise<readonly JWK[]>
  let keySets: KeySets
  beforeEach(() => {
    seconds = 1_000_000
    asked = []
    publish = async () => [newJwk('one')]
    const fetchKeySet = (from: string) => {
      asked.push(from)
      return publish(from)
    }
    keySets = createKeySets(fetchKeySet, { now: () => new Date(seconds * 1000) })
  })
  const known = async () => namesOf(await keySets.known(address, 'one'))
  const renewed = async () => namesOf(await keySets.renewed(address, 'one'))

  it('are looked up once in five minutes, however often they are needed', async () => {
    for (let round = 0; round < 100; round += 1) assert.deepEqual(await known(), ['one'])
    seconds += 299
    await known()
    assert.equal(asked.length, 1)
  })

  it('are looked up once by all who need them at the same time', async () => {
    const published = Promise.withResolvers<readonly JWK[]>()
    publish = () => published.promise
    const all = Promise.all([known(), known(), renewed(), known()])
    published.resolve([newJwk('one')])
    assert.deepEqual(await all, [['one'], ['one'], ['one'], ['one']])
    assert.equal(asked.length, 1)
  })

  it('are looked up anew from five minutes on, while nobody waits for that', async () => {
    await known()
    publish = async () => [newJwk('two')]
    seconds += 300
    assert.deepEqual(await known(), ['one'])
    await Promise.resolve()
    assert.deepEqual(await known(), ['two'])
  })

  it('count for ten minutes while their address does not answer, and no longer', async () => {
    await known()
    publish = () => Promise.reject(new FetchRefused('away'))
    seconds += 599
    assert.deepEqual(await known(), ['one'])
    seconds += 1
    await assert.rejects(known(), new FetchRefused('away'))
    await assert.rejects(renewed(), new FetchRefused('away'))
  })

  it('are not looked up again for half a minute after a look that failed', async () => {
    publish = () => Promise.reject(new FetchRefused('away'))
    for (let round = 0; round < 20; round += 1) await assert.rejects(known(), new FetchRefused('away'))
    await assert.rejects(renewed(), new FetchRefused('away'))
    assert.equal(asked.length, 1)
    seconds += 30
    publish = async () => [newJwk('one')]
    assert.deepEqual(await known(), ['one'])
  })

  it('are looked up for an unknown key at most every half minute, whoever signs with it', async () => {
    await known()
    seconds += 29
    for (let round = 0; round < 20; round += 1) await renewed()
    assert.equal(asked.length, 1)
    publish = async () => [newJwk('two')]
    seconds += 1
    for (let round = 0; round < 20; round += 1) assert.deepEqual(await renewed(), ['two'])
    assert.equal(asked.length, 2)
  })

  it('of one address wait for no other', async () => {
    publish = (from) => (from === address ? new Promise(() => {}) : Promise.resolve([newJwk('other')]))
    void keySets.known(address, 'one')
    assert.deepEqual(namesOf(await keySets.known('https://other.example/jwks', 'one')), ['other'])
  })

  it('of an organisation with many addresses that never answer leave room for those of any other', async () => {
    publish = (from) => (from === address ? Promise.resolve([newJwk('one')]) : new Promise(() => {}))
    const addresses = Array.from({ length: 40 }, (_, place) => `https://${place}.slow.example/jwks`)
    const looks = addresses.map((slow) => keySets.known(slow, 'slow'))
    assert.equal(asked.length, 16)
    const refused = await Promise.allSettled(looks.slice(16))
    assert.ok(refused.every((look) => look.status === 'rejected' && look.reason instanceof FetchRefused))
    assert.deepEqual(await known(), ['one'])
    assert.deepEqual(namesOf(await keySets.known(address, 'slow')), ['one'])
  })

  it('may be looked up by an organisation again once its looks have ended', async () => {
    publish = () => Promise.reject(new FetchRefused('away'))
    for (let place = 0; place < 20; place += 1) {
      const slow = `https://${place}.slow.example/jwks`
      await assert.rejects(keySets.known(slow, 'one'), new FetchRefused('away'))
    }
    assert.equal(asked.length, 20)
  })

  it('are those that a client may have: no private one, none for encryption, none that is weak', async () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'jwk' })
    const secret = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
    publish = async () => [
      ...[
        { kty: 'RSA', ...rsa, kid: 'weak' },
        { kty: 'OKP', ...secret, kid: 'private' },
      ],
      ...[
        { ...newJwk('for encryption'), use: 'enc' },
        { kty: 'oct', k: 'AAAA', kid: 'shared' },
      ],
      ...[{ kty: 'EC', crv: 'secp256k1', x: 'AA', y: 'AA', kid: 'odd' }, newJwk('good')],
    ]
    assert.deepEqual(await known(), ['good'])
  })

  it('become young by no clock that is set back', async () => {
    await known()
    seconds -= 7_200
    publish = async () => [newJwk('two')]
    assert.deepEqual(await known(), ['two'])
  })
})

function newJwk(kid: string): JWK {
  const x = createHash('sha256').update('not used').digest('base64url')
  return { kty: 'OKP', crv: 'Ed25519', x, kid }
}

function namesOf(keys: readonly { readonly kid: string | undefined }[]): (string | undefined)[] {
  return keys.map(({ kid }) => kid)
}
