import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { addressOf } from './calls.ts'
import { makeClient, makePack, makeSite, type TestClient, type TestPack, type TestSite } from './factories.ts'
import { assertionFields, giveKey, makeAssertion, newKey, type TestKey } from './keys.ts'
import { startTestApp, type TestApp } from './test-app.ts'
import { createApp } from '../src/assembly/app.ts'
import { readConfig } from '../src/platform/config/config.ts'
import { json, nullable, text, textArray } from '../src/platform/database/columns.ts'
import { statement } from '../src/platform/database/statement.ts'
import { createMetrics } from '../src/platform/metrics/create-metrics.ts'

type Server = Awaited<ReturnType<typeof createApp>>
type Reply = { readonly status: number; readonly body: Readonly<Record<string, unknown>> }

const allow = statement({
  name: 'allow_networks_of_test',
  params: [text, nullable(textArray)],
  columns: {},
  text: 'update clients set allowed_networks = $2::text[]::cidr[] where client_id = $1',
})
const readRefusals = statement({
  name: 'read_network_refusals_of_test',
  params: [text],
  columns: { address: nullable(text), details: json },
  text: `
    select host(address) as address, details
    from audit_events
    where actor_id = $1 and action = 'token.refused'
    order by address`,
})

describe('a client that may ask from these networks alone', () => {
  let app: TestApp
  /** Another node, to which anybody's address can be pretended. */
  let server: Server
  let site: TestSite
  let client: TestClient
  let key: TestKey
  let pack: TestPack
  before(async () => {
    app = await startTestApp()
    site = await makeSite(app)
    const config = readConfig({ PORT: new URL(app.url).port, TRUSTED_PROXIES: '10.0.0.0/8' }, 'demo')
    const quiet = () => {}
    const log = { debug: quiet, info: quiet, warn: quiet, error: quiet }
    const state = { metrics: createMetrics(), isStopping: () => false, isReady: async () => true }
    server = await createApp({ ...app, config, log, ...state })
    pack = await makePack(app)
  })
  after(async () => {
    await server.close()
    await app.close()
  })
  beforeEach(async () => {
    client = await makeClient(app, site)
    key = newKey()
    await giveKey(app, client, key)
  })

  const setNetworks = (networks: string[] | null) =>
    app.operate(({ tx }) => tx.run(allow, [client.clientId, networks]))
  const post = async (
    path: string,
    remoteAddress: string,
    fields: Record<string, string>,
  ): Promise<Reply> => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', host: 'localhost' }
    const payload = new URLSearchParams(fields).toString()
    const reply = await server.inject({ method: 'POST', url: path, remoteAddress, headers, payload })
    return { status: reply.statusCode, body: JSON.parse(reply.body === '' ? '{}' : reply.body) }
  }
  const asSecret = () => ({ client_id: client.clientId, client_secret: client.clientSecret })
  const asKey = () => assertionFields(makeAssertion(app, client, key))
  const ask = (remoteAddress: string, proof: Record<string, string> = asSecret()) =>
    post('/oauth/token', remoteAddress, { grant_type: 'client_credentials', ...proof })
  const lookUp = async (
    token: string,
    remoteAddress: string,
    more: Record<string, string> = {},
  ): Promise<Reply> => {
    const headers = {
      host: 'localhost',
      authorization: `Bearer ${token}`,
      'emvs-data-entry-mode': 'manual',
      ...more,
    }
    const reply = await server.inject({ url: addressOf({ url: '' }, pack), remoteAddress, headers })
    return { status: reply.statusCode, body: JSON.parse(reply.body) }
  }
  const tokenFrom = async (address: string) => String((await ask(address)).body['access_token'])

  for (const [network, inside, outside] of [
    [
      '192.0.2.7/32',
      ['192.0.2.7', '::ffff:192.0.2.7', '::ffff:c000:207'],
      ['192.0.2.8', '192.0.3.7', '2001:db8::7'],
    ],
    ['192.0.2.0/24', ['192.0.2.0', '192.0.2.255'], ['192.0.1.255', '192.0.3.0', '::ffff:192.0.3.0']],
    [
      '2001:db8::7/128',
      ['2001:db8::7', '2001:0DB8:0:0::7', '2001:db8::7%eth0'],
      ['2001:db8::8', '0.0.0.7', '::7'],
    ],
    ['2001:db8:1::/48', ['2001:db8:1:ffff::1'], ['2001:db8:2::1', '192.0.2.7']],
  ] as const) {
    it(`gets a token from within ${network}, with its secret and with its key, and from nowhere else`, async () => {
      await setNetworks(['203.0.113.9/32', network])
      for (const address of inside) {
        assert.equal((await ask(address)).status, 200, address)
        assert.equal((await ask(address, asKey())).status, 200, address)
      }
      for (const address of outside) {
        assert.equal((await ask(address)).body['error'], 'invalid_client', address)
        assert.equal((await ask(address, asKey())).body['error'], 'invalid_client', address)
      }
    })
  }

  it('is told which address was seen, and whom to ask', async () => {
    await setNetworks(['192.0.2.0/24'])
    const { status, body } = await ask('198.51.100.4')
    assert.equal(status, 401)
    assert.equal(
      body['error_description'],
      'This client may not ask from the address 198.51.100.4. Ask the Super User to add it to the allowed networks.',
    )
    assert.match(
      String((await ask('::ffff:198.51.100.5')).body['error_description']),
      /the address 198\.51\.100\.5\./,
    )
  })

  it('is told nothing of it before it has proved itself', async () => {
    await setNetworks(['192.0.2.0/24'])
    const wrong = { client_id: client.clientId, client_secret: site.clientSecret }
    assert.match(
      String((await ask('198.51.100.4', wrong)).body['error_description']),
      /do not belong together/,
    )
  })

  it('is refused with a token that works elsewhere, from one request to the next', async () => {
    const token = await tokenFrom('198.51.100.4')
    assert.equal((await lookUp(token, '198.51.100.4')).status, 200)
    await setNetworks(['192.0.2.0/24'])
    const refused = await lookUp(token, '198.51.100.4')
    assert.equal(refused.status, 403)
    assert.partialDeepStrictEqual(refused.body, {
      code: 'network.not_allowed',
      errors: [{ field: 'address', message: '198.51.100.4' }],
    })
    assert.equal((await lookUp(token, '192.0.2.1')).status, 200)
    await setNetworks(null)
    assert.equal((await lookUp(token, '198.51.100.4')).status, 200)
  })

  it('cannot choose its address, but what a trusted proxy says counts', async () => {
    const token = await tokenFrom('192.0.2.1')
    await setNetworks(['192.0.2.0/24'])
    const forged = { 'x-forwarded-for': '192.0.2.1', forwarded: 'for=192.0.2.1' }
    assert.equal((await lookUp(token, '198.51.100.4', forged)).status, 403)
    assert.equal((await lookUp(token, '10.0.0.1', forged)).status, 200)
    assert.equal((await lookUp(token, '10.0.0.1')).status, 403)
  })

  it('introspects and revokes from there alone, and its tokens stay active for who may ask about them', async () => {
    const token = await tokenFrom('192.0.2.1')
    await setNetworks(['192.0.2.0/24'])
    assert.equal((await post('/oauth/introspect', '198.51.100.4', { ...asSecret(), token })).status, 401)
    assert.equal((await post('/oauth/revoke', '198.51.100.4', { ...asSecret(), token })).status, 401)
    const asked = await post('/oauth/introspect', '192.0.2.1', { ...asSecret(), token })
    assert.equal(asked.body['active'], true)
    const neighbour = { client_id: site.clientId, client_secret: site.clientSecret }
    assert.equal(
      (await post('/oauth/introspect', '198.51.100.4', { ...neighbour, token })).body['active'],
      true,
    )
  })

  it('is refused where nobody knows its address, whatever was allowed', async () => {
    const unknown = '0.0.0.0'
    const token = await tokenFrom(unknown)
    assert.equal((await lookUp(token, unknown)).status, 200, 'all is allowed')
    for (const networks of [['192.0.2.0/24'], ['0.0.0.0/32'], ['0.0.0.0/8', '128.0.0.0/1', '::/1']]) {
      await setNetworks(networks)
      assert.equal((await ask(unknown)).body['error'], 'invalid_client', networks.join())
      assert.equal((await ask(unknown, asKey())).body['error'], 'invalid_client', networks.join())
      assert.equal((await lookUp(token, unknown)).status, 403, networks.join())
    }
  })

  it('uses no assertion up from elsewhere', async () => {
    await setNetworks(['192.0.2.0/24'])
    const assertion = asKey()
    assert.equal((await ask('198.51.100.4', assertion)).status, 401)
    assert.equal((await ask('192.0.2.1', assertion)).status, 200)
  })

  it('finds in the trail from where it was tried', async () => {
    const token = await tokenFrom('192.0.2.1')
    await setNetworks(['192.0.2.0/24'])
    await ask('198.51.100.4')
    await lookUp(token, '198.51.100.5')
    await app.notes.flush()
    const events = await app.operate(({ tx }) => tx.many(readRefusals, [client.clientId]))
    assert.deepEqual(events, [
      { address: '198.51.100.4', details: { times: 1, reason: 'network_not_allowed' } },
      { address: '198.51.100.5', details: { times: 1, reason: 'network_not_allowed' } },
    ])
  })
})
