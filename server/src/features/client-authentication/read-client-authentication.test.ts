import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { describe, it } from 'node:test'
import { OAuthRefusal } from '../../access/oauth-refusal.ts'
import { readClientAuthentication } from './read-client-authentication.ts'

describe('how a client presents its secret', () => {
  it('is HTTP Basic, form-url-encoded first, whatever characters there are', () => {
    const odd = ':%+é/=&\u{1F48A} "\\'
    assert.deepEqual(readClientAuthentication(basic(encode(`id${odd}`), encode(`secret${odd}`)), {}), {
      ...{ clientId: `id${odd}`, secret: `secret${odd}` },
    })
  })

  it('is HTTP Basic from a client that forgets to encode the colon of its secret', () => {
    assert.deepEqual(readClientAuthentication(basic('id', 'a:b'), {}), { clientId: 'id', secret: 'a:b' })
  })

  it('is HTTP Basic with a blank more, in any case, without padding, or in base64url', () => {
    const expected = { clientId: 'id?', secret: 'secret>>' }
    const encoded = Buffer.from('id?:secret>>').toString('base64')
    for (const header of [
      `Basic  ${encoded} `,
      `BASIC ${encoded}`,
      `basic ${encoded.replace(/=+$/, '')}`,
      `Basic ${Buffer.from('id?:secret>>').toString('base64url')}`,
    ]) {
      assert.deepEqual(readClientAuthentication(header, {}), expected)
    }
  })

  it('is two fields of the form, as they stand', () => {
    const form = { client_id: 'a%20b+c', client_secret: 'd:e' }
    assert.deepEqual(readClientAuthentication(undefined, form), { clientId: 'a%20b+c', secret: 'd:e' })
  })

  it('may name the client in the form too, when the header names the same', () => {
    assert.equal(readClientAuthentication(basic('id', 'secret'), { client_id: 'id' }).clientId, 'id')
  })

  for (const [promise, header, form, error] of [
    [
      'both ways at once',
      basic('id', 'secret'),
      { client_id: 'id', client_secret: 'secret' },
      'invalid_request',
    ],
    [
      'a secret in the form beside the header',
      basic('id', 'secret'),
      { client_secret: 'x' },
      'invalid_request',
    ],
    ['two clients', basic('id', 'secret'), { client_id: 'ID' }, 'invalid_request'],
    ['neither way', undefined, {}, 'invalid_client'],
    ['an id alone', undefined, { client_id: 'id' }, 'invalid_client'],
    ['a secret alone', undefined, { client_secret: 'secret' }, 'invalid_client'],
    ['an empty header', '', { client_id: 'id', client_secret: 'secret' }, 'invalid_client'],
    ['another scheme', 'Bearer abc', { client_id: 'id', client_secret: 'secret' }, 'invalid_client'],
    ['HTTP Basic without a colon', `Basic ${Buffer.from('id').toString('base64')}`, {}, 'invalid_client'],
    ['HTTP Basic without an id', basic('', 'secret'), {}, 'invalid_client'],
    ['HTTP Basic with half an encoded letter', basic('id%C3', 'secret'), {}, 'invalid_client'],
    ['HTTP Basic with a percent that encodes nothing', basic('id', '100%'), {}, 'invalid_client'],
    ['a NUL in the header', basic('id%00', 'secret'), {}, 'invalid_client'],
    ['a NUL in the form', undefined, { client_id: '\0', client_secret: 'secret' }, 'invalid_client'],
  ] as const) {
    it(`is refused when it is ${promise}`, () => {
      assert.throws(
        () => readClientAuthentication(header, form),
        (refusal) => {
          assert.ok(refusal instanceof OAuthRefusal)
          assert.equal(refusal.error, error)
          assert.equal(refusal.status, error === 'invalid_client' ? 401 : 400)
          assert.equal('www-authenticate' in refusal.headers, error === 'invalid_client')
          return true
        },
      )
    })
  }

  it('is read or refused, whatever stands in the header: it never breaks', () => {
    const seed = randomInt(2 ** 31)
    const random = randomOf(seed)
    let read = 0
    for (let round = 0; round < 5_000; round += 1) {
      const header = randomHeader(random)
      const hint = `seed ${seed}, header ${JSON.stringify(header)}`
      try {
        const presented = readClientAuthentication(header, {})
        assert.ok('secret' in presented, hint)
        const { clientId, secret } = presented
        assert.ok(clientId.length > 0 && !clientId.includes('\0') && typeof secret === 'string', hint)
        read += 1
      } catch (error) {
        assert.ok(error instanceof OAuthRefusal, `${hint}: ${String(error)}`)
      }
    }
    // Otherwise it would only have shown that nonsense is refused.
    assert.ok(read > 100, `only ${read} were read`)
  })
})

function encode(text: string): string {
  return new URLSearchParams([['', text]]).toString().slice(1)
}

function basic(id: string, secret: string): string {
  return `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`
}

/** Numbers from 0 up to, and not, 1: the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function randomHeader(random: () => number): string {
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)]
  const bytes = Buffer.from(
    Array.from({ length: Math.floor(random() * 40) }, () => Math.floor(random() * 256)),
  )
  const odd = Array.from({ length: Math.floor(random() * 12) }, () =>
    pick([...'+:é\0 =09aAfF', '%', '%C3', '%C3%A9', '%00']),
  ).join('')
  const inside =
    pick([bytes.toString('latin1'), `${bytes.toString('hex')}:${odd}`, `${odd}:${odd}`, odd]) ?? ''
  const encoded = Buffer.from(inside).toString('base64')
  const shown = pick([inside, encoded, encoded, encoded, bytes.toString('base64')]) ?? ''
  return `${pick(['Basic ', 'Basic ', 'basic  ', 'Bearer ', 'Basic', '']) ?? ''}${shown}${pick(['', '', ' ', '=', '\t']) ?? ''}`
}
