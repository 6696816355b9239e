import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { allEndpoints } from '@theriac/contract/document/all-endpoints.ts'
import type { Endpoint } from '@theriac/contract/endpoint.ts'
import { demoEndpoints } from '@theriac/contract/mailbox.ts'
import { fittingPermissions, permissionNames } from '@theriac/contract/permissions.ts'
import { problems } from '@theriac/contract/problems.ts'
import { portalEndpoints } from '@theriac/contract/v1/portal-endpoints.ts'
import { addressOf, change, fetchToken, verify } from './calls.ts'
import { makePack, makeSite, type TestPack, type TestSite } from './factories.ts'
import { startTestApp, type TestApp } from './test-app.ts'

// The servers of the tests are demos.
const mounted = [...allEndpoints, ...demoEndpoints]

// What people call is held to its contract in every-portal-endpoint.test.ts.
const endpoints = mounted.filter((endpoint) => !portalEndpoints.includes(endpoint))

type Scene = { app: TestApp; own: TestSite; foreign: TestSite; pack: TestPack }

/*
 * How each endpoint is tried with what is another organisation's: an endpoint that is not in this list fails. Where
 * nothing in the request can name a foreign thing, the entry says why.
 */
const foreignTries: Readonly<
  Record<string, 'names nothing of an organisation' | ((scene: Scene) => Promise<void>)>
> = {
  grantToken: async ({ app, own, foreign }) => {
    // A foreign client id with one's own secret answers as one that does not exist.
    const known = await form(app, '/oauth/token', { ...asFields(own), client_id: foreign.clientId })
    const unknown = await form(app, '/oauth/token', { ...asFields(own), client_id: 'no-such-client' })
    assert.deepEqual(known, unknown)
  },
  introspectToken: async ({ app, own, foreign }) => {
    const token = await fetchToken(app, foreign)
    const known = await form(app, '/oauth/introspect', { ...asFields(own), token })
    assert.deepEqual(
      known,
      await form(app, '/oauth/introspect', { ...asFields(own), token: 'no-such-token' }),
    )
  },
  revokeToken: async ({ app, own, foreign, pack }) => {
    const token = await fetchToken(app, foreign)
    const known = await form(app, '/oauth/revoke', { ...asFields(own), token })
    assert.deepEqual(known, await form(app, '/oauth/revoke', { ...asFields(own), token: 'no-such-token' }))
    assert.equal((await verify(app, token, pack)).status, 200)
  },
  // A pack is nobody's own: what the answer must not tell is who did what to it.
  verifyPack: async ({ app, own, foreign, pack }) => {
    await change(app, await fetchToken(app, foreign), pack, 'Supplied')
    const { body } = await verify(app, await fetchToken(app, own), pack)
    assertTellsNothingOf(foreign, body)
    assert.equal(body.canReactivate, false)
  },
  changePackState: async ({ app, own, foreign, pack }) => {
    await change(app, await fetchToken(app, foreign), pack, 'Supplied')
    const { status, body } = await change(app, await fetchToken(app, own), pack, 'Active')
    assert.equal(status, 409)
    assertTellsNothingOf(foreign, body)
  },
  // Whoever holds a secret can end it, and learns nothing of it: leaked-secret.test.ts shows what comes of it.
  reportLeaked: async ({ app, own, foreign }) => {
    const real = await form(app, '/oauth/leaked', { secret: foreign.clientSecret })
    assert.deepEqual(real, await form(app, '/oauth/leaked', { secret: own.clientSecret.slice(1) }))
  },
  readServerMetadata: 'names nothing of an organisation',
  readJwks: 'names nothing of an organisation',
  readResourceMetadata: 'names nothing of an organisation',
  readHealth: 'names nothing of an organisation',
  readReadiness: 'names nothing of an organisation',
  readMetrics: 'names nothing of an organisation',
  readOpenApi: 'names nothing of an organisation',
  readMailbox: 'names nothing of an organisation',
}

describe('every endpoint', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app.close())

  it('asks for a permission, but for these', () => {
    const open = endpoints.filter(({ access }) => access === 'anybody' || access === 'client')
    assert.deepEqual(
      open.map(({ name, access }) => [name, access]),
      [
        ['grantToken', 'client'],
        ['introspectToken', 'client'],
        ['revokeToken', 'client'],
        ['reportLeaked', 'anybody'],
        ['readServerMetadata', 'anybody'],
        ['readJwks', 'anybody'],
        ['readResourceMetadata', 'anybody'],
        ['readHealth', 'anybody'],
        ['readReadiness', 'anybody'],
        ['readMetrics', 'anybody'],
        ['readOpenApi', 'anybody'],
        ['readMailbox', 'anybody'],
      ],
    )
  })

  for (const endpoint of mounted) {
    const { name, method, path } = endpoint
    const permissions = permissionsOf(endpoint)

    it(`${name} names known permissions and problems`, () => {
      assert.ok(permissions.every((permission) => permissionNames.some((known) => known === permission)))
      assert.ok(endpoint.problems.every((code) => code in problems))
    })

    it(`${name} answers ${method} ${path}, and another method with 405 and Allow`, async () => {
      const address = app.url + path.replaceAll(/\{\w+\}/g, 'x')
      assert.notEqual((await fetch(address, { method })).status, 404)
      const taken = mounted.filter((other) => other.path === path).map((other) => other.method)
      const other = ['DELETE', 'PUT'].find((one) => !taken.some((known) => known === one)) ?? 'OPTIONS'
      const refused = await fetch(address, { method: other })
      assert.equal(refused.status, 405)
      assert.ok(refused.headers.get('allow')?.includes(method))
      await refused.text()
    })
  }

  for (const endpoint of endpoints) {
    const { name, method, path, access } = endpoint
    const permissions = permissionsOf(endpoint)

    it(`${name} hides what is another organisation's`, async () => {
      const foreignTry = foreignTries[name]
      assert.ok(foreignTry !== undefined, 'say in foreignTries how it is tried')
      if (typeof foreignTry === 'string') return
      const scene = { app, own: await makeSite(app), foreign: await makeSite(app), pack: await makePack(app) }
      await foreignTry(scene)
    })

    if (access === 'client') {
      it(`${name} refuses who does not prove himself`, async () => {
        const response = await fetch(app.url + path, {
          method,
          body: new URLSearchParams({ grant_type: 'x', token: 'x' }),
        })
        assert.equal(response.status, 401)
        assert.ok(response.headers.get('www-authenticate')?.startsWith('Basic'))
        await response.text()
      })
    }

    for (const permission of permissions) {
      it(`${name} refuses a request without a token, and a token without ${permission}`, async () => {
        const pack = await makePack(app)
        const others = fittingPermissions('equipment', 'pharmacy').filter((other) => other !== permission)
        const site = await makeSite(app, { permissions: others })
        const state = permission === 'packs:reactivate' ? 'Active' : 'Supplied'
        const ask = { method, ...(endpoint.body === undefined ? {} : bodyOf(state)) }
        const without = await fetch(addressOf(app, pack), ask)
        assert.equal(without.status, 401)
        await without.text()
        const token = await fetchToken(app, site)
        const refused =
          endpoint.body === undefined ? verify(app, token, pack) : change(app, token, pack, state)
        assert.equal((await refused).status, 403)
        assert.deepEqual((await refused).body.errors, [{ field: 'permission', message: permission }])
      })
    }
  }
})

function permissionsOf({ access }: Endpoint): string[] {
  if (access === 'anybody' || access === 'client' || access === 'signed-in') return []
  return typeof access === 'string' ? [access] : Object.values(access.permissions)
}

function bodyOf(state: string) {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify({ state }) }
}

function asFields({ clientId, clientSecret }: TestSite) {
  return { client_id: clientId, client_secret: clientSecret }
}

async function form(
  { url }: TestApp,
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<object> {
  const body = new URLSearchParams({ grant_type: 'client_credentials', ...fields })
  const response = await fetch(url + path, { method: 'POST', body })
  return { status: response.status, text: await response.text() }
}

function assertTellsNothingOf({ organisationId, locationId, clientId }: TestSite, body: object): void {
  const text = JSON.stringify(body)
  for (const secret of [organisationId, String(locationId), clientId]) assert.ok(!text.includes(secret))
}
