import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import { after, before, describe, it } from 'node:test'
import { createFetchKeySet } from './fetch-key-set.ts'
import { FetchRefused } from './fetch-refused.ts'
import { laptopRules } from './guarded-fetch.ts'

const key = { kty: 'OKP', crv: 'Ed25519', x: 'AAAA', kid: 'one' }

describe('fetching a JWK Set', () => {
  let server: Server
  let content: string | Buffer = ''
  let address = ''
  before(async () => {
    server = createServer((_, response) => response.setHeader('content-type', 'text/plain').end(content))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const bound = server.address()
    address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}/`
  })
  after(() => new Promise((resolve) => server.close(resolve)))
  const fetchKeySet = createFetchKeySet(laptopRules)

  it('gives its keys as they are published, whatever the answer calls itself', async () => {
    content = JSON.stringify({ keys: [key, { ...key, use: 'enc', x5c: ['…'] }], more: true })
    assert.deepEqual(await fetchKeySet(address), [key, { ...key, use: 'enc', x5c: ['…'] }])
    content = JSON.stringify({ keys: [] })
    assert.deepEqual(await fetchKeySet(address), [])
  })

  it('passes over what is no key to anybody (RFC 7517 §5)', async () => {
    content = JSON.stringify({ keys: [null, 'key', [], {}, { kty: 7 }, { ...key, kid: 7 }, key] })
    assert.deepEqual(await fetchKeySet(address), [key])
  })

  for (const [what, wrong, message] of [
    ['a page', '<html></html>', /no JWK Set/],
    ['nothing', '', /no JWK Set/],
    ['one key', JSON.stringify(key), /no JWK Set/],
    ['a list of keys', JSON.stringify([key]), /no JWK Set/],
    ['keys that are no list', JSON.stringify({ keys: { key } }), /no JWK Set/],
    ['JSON that breaks off', '{"keys":[', /no JWK Set/],
    ['no UTF-8', Buffer.from([0xff, 0xfe, 0x7b]), /no JWK Set/],
    ['very deep JSON', '['.repeat(60_000), /no JWK Set/],
    ['too many keys', JSON.stringify({ keys: Array.from({ length: 21 }, () => key) }), /more than 20 keys/],
    ['too much', JSON.stringify({ keys: [], filler: 'x'.repeat(70_000) }), /longer than 65536 bytes/],
  ] as const) {
    it(`refuses ${what}`, async () => {
      content = wrong
      await assert.rejects(fetchKeySet(address), (error) => {
        assert.ok(error instanceof FetchRefused)
        assert.match(error.message, message)
        return true
      })
    })
  }
})
