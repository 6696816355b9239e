import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  lockClientEquipment,
  readClientEquipment,
  unlockClientEquipment,
} from '@theriac/contract/v1/clients.ts'
import { endClientTokens, setAllowedNetworks } from '@theriac/contract/v1/credentials.ts'
import { fetchToken, requestToken, verify } from '../../../test/calls.ts'
import { createEquipment } from '../../../test/equipment.ts'
import {
  makeLocation,
  makePack,
  makeSite,
  type TestClient,
  type TestPack,
  type TestSite,
} from '../../../test/factories.ts'
import { callAs, makePerson, type PersonAnswer, type TestPerson } from '../../../test/people.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { readTrail } from '../../../test/trail.ts'
import { makeUserWith } from '../../../test/user-groups.ts'

const nobodys = '00000000-0000-4000-8000-000000000000'

let nodes: readonly [TestApp, TestApp]
let app: TestApp
let site: TestSite
let superUser: TestPerson
let pack: TestPack
before(async () => {
  app = await startTestApp()
  nodes = [app, await startTestApp({ clock: app.clock })]
  site = await makeSite(app)
  superUser = await makePerson(app, site)
  pack = await makePack(app)
})
after(() => Promise.all(nodes.map((node) => node.close())))

const make = (): Promise<TestClient> => createEquipment(app, superUser, site)
const allow = (clientId: string, networks: unknown, person = superUser) =>
  callAs(app, person, setAllowedNetworks, { params: { clientId }, body: { networks } })
const endTokens = (clientId: string, person = superUser) =>
  callAs(app, person, endClientTokens, { params: { clientId } })
const networksOf = async (clientId: string) =>
  (await callAs(app, superUser, readClientEquipment, { params: { clientId } })).body.allowedNetworks
const grant = async (node: TestApp, { clientId, clientSecret }: TestClient): Promise<boolean> =>
  (await requestToken(node, { client_id: clientId, client_secret: clientSecret })).status === 200
const refusal = ({ status, body }: PersonAnswer) => ({ status, ...body, reference: '' })

describe('the networks from which client equipment may ask', () => {
  it('are everywhere until somebody says so, and again once he takes that back', async () => {
    const { clientId } = await make()
    assert.equal(await networksOf(clientId), null)
    const networks = ['192.0.2.7', '2001:DB8::/32', '::ffff:198.51.100.0/120', '192.0.2.7/32']
    const kept = ['192.0.2.7/32', '2001:db8::/32', '198.51.100.0/24']
    const { status, body } = await allow(clientId, networks)
    assert.equal(status, 200, JSON.stringify(body))
    assert.deepEqual(body.allowedNetworks, kept)
    assert.deepEqual(await networksOf(clientId), kept)
    assert.equal((await allow(clientId, kept)).status, 200)
    assert.equal((await allow(clientId, null)).body.allowedNetworks, null)
    const changes = (await readTrail(app, `client:${clientId}`)).filter(
      ({ action }) => action === 'client.networks_changed',
    )
    assert.deepEqual(
      changes.map(({ actorId, details }) => ({ actorId, details })),
      [
        { before: { allowedNetworks: null }, after: { allowedNetworks: kept } },
        { before: { allowedNetworks: kept }, after: { allowedNetworks: null } },
      ].map((details) => ({ actorId: superUser.personId, details })),
    )
  })

  it('count from the answer on, on every node, with a token from before', async () => {
    const client = await make()
    // Each server of a test is an issuer of its own, and takes its own tokens only.
    const tokens = await Promise.all(nodes.map((node) => fetchToken(node, client)))
    const fares = async () =>
      Promise.all(
        nodes.flatMap((node, place) => [
          verify(node, tokens[place] ?? '', pack).then(({ status }) => status === 200),
          grant(node, client),
        ]),
      )
    for (const [networks, isAllowed] of [
      [['192.0.2.0/24'], false],
      [['192.0.2.0/24', '127.0.0.0/8'], true],
      [['2001:db8::/32'], false],
      [['::ffff:127.0.0.1'], true],
      [['127.0.0.2'], false],
      [null, true],
    ] as const) {
      assert.equal((await allow(client.clientId, networks)).status, 200)
      assert.deepEqual(await fares(), [isAllowed, isAllowed, isAllowed, isAllowed], String(networks))
    }
  })

  it('are refused where one is none, each named, and nothing changes then', async () => {
    const { clientId } = await make()
    await allow(clientId, ['192.0.2.0/24'])
    const { status, body } = await allow(clientId, ['10.0.0.0/8', '192.0.2.7/24', 'x1', '0.0.0.0/0'])
    assert.equal(status, 422)
    assert.equal(body.code, 'request.invalid')
    assert.deepEqual(
      body.errors.map(({ field }: { field: string }) => field),
      ['networks.1', 'networks.2', 'networks.3'],
    )
    assert.match(body.errors[0].message, /within 192\.0\.2\.0\/24/)
    const many = Array.from({ length: 51 }, (_, place) => `10.0.${place}.0/24`)
    for (const networks of [[], many, undefined, ['1'.repeat(44)], '192.0.2.7'])
      assert.equal((await allow(clientId, networks)).body.code, 'request.invalid')
    assert.deepEqual(await networksOf(clientId), ['192.0.2.0/24'])
    assert.equal((await allow(clientId, many.slice(1))).status, 200)
  })
})

describe('ending the tokens of client equipment', () => {
  it('ends every token at once, on every node, and lets it fetch others', async () => {
    const client = await make()
    const held = await Promise.all(
      nodes.map(async (node) => ({ node, token: await fetchToken(node, client) })),
    )
    for (const { node, token } of held) assert.equal((await verify(node, token, pack)).status, 200)
    const { status, body } = await endTokens(client.clientId)
    assert.equal(status, 200)
    assert.equal(body.secrets.length, 1)
    for (const { node, token } of held) {
      assert.equal((await verify(node, token, pack)).status, 401)
      assert.equal((await verify(node, await fetchToken(node, client), pack)).status, 200)
    }
    const last = (await readTrail(app, `client:${client.clientId}`)).findLast(
      ({ actorId }) => actorId === superUser.personId,
    )
    assert.equal(last?.action, 'client.tokens_ended')
  })

  it('of a locked one is no way out of the lock', async () => {
    const client = await make()
    const params = { clientId: client.clientId }
    await callAs(app, superUser, lockClientEquipment, { params, body: { reason: 'lost' } })
    assert.equal((await endTokens(client.clientId)).body.status, 'locked')
    assert.equal(await grant(app, client), false)
    await callAs(app, superUser, unlockClientEquipment, { params })
    assert.equal(await grant(app, client), true)
  })

  it('needs the permission to lock, as setting networks needs that to change', async () => {
    const [locker, changer] = await Promise.all(
      [['clients:read', 'clients:lock'] as const, ['clients:read', 'clients:update'] as const].map(
        (permissions) => makeUserWith(app, { site, superUser }, permissions),
      ),
    )
    assert.ok(locker !== undefined && changer !== undefined)
    const { clientId } = await make()
    assert.equal((await endTokens(clientId, locker)).status, 200)
    assert.equal((await endTokens(clientId, changer)).body.code, 'permission.missing')
    assert.equal((await allow(clientId, ['192.0.2.7'], changer)).status, 200)
    assert.equal((await allow(clientId, null, locker)).body.code, 'permission.missing')
  })
})

describe('networks and tokens of a client that is not his', () => {
  it('answer as those of a client that does not exist', async () => {
    const foreign = await makeSite(app)
    const branch = await makeLocation(app, site)
    const limited = await makePerson(app, site, { locationIds: [branch.locationId] })
    const token = await fetchToken(app, foreign)
    for (const [clientId, person] of [
      [foreign.clientId, superUser],
      [site.clientId, limited],
    ] as const) {
      const tries = [
        [await endTokens(clientId, person), await endTokens(nobodys, person)],
        [await allow(clientId, ['192.0.2.7'], person), await allow(nobodys, ['192.0.2.7'], person)],
      ] as const
      for (const [theirs, nobody] of tries) {
        assert.equal(theirs.body.code, 'client.not_found')
        assert.deepEqual(refusal(theirs), refusal(nobody))
      }
    }
    assert.equal((await verify(app, token, pack)).status, 200)
    assert.equal(await networksOf(site.clientId), null)
  })
})
