import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addressOf, change, fetchToken, requestToken, verify } from '../../../test/calls.ts'
import { changeClientRole } from '../../../test/client-verbs.ts'
import { makeClient, makePack, makeSite, type TestClient, type TestPack } from '../../../test/factories.ts'
import {
  newTransactionId,
  putPack,
  readAlerts,
  readEvents,
  readEventsOf,
  readPack,
} from '../../../test/pack-rows.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { addRole } from '../roles/public.ts'

let app: TestApp
before(async () => {
  app = await startTestApp()
})
after(() => app.close())

describe('a request without a valid access token', () => {
  const wrong = [
    { what: 'none', authorization: undefined, code: 'token.missing', expected: 401 },
    { what: 'another scheme', authorization: 'Basic dTpw', code: 'token.missing', expected: 401 },
    { what: 'an empty one', authorization: 'Bearer ', code: 'token.malformed', expected: 400 },
    {
      what: 'one that nobody made',
      authorization: 'Bearer abc.def.ghi',
      code: 'token.invalid',
      expected: 401,
    },
  ] as const

  for (const { what, authorization, code, expected } of wrong) {
    it(`is refused with ${expected} and problem details when it carries ${what}`, async () => {
      const pack = await makePack(app)
      for (const method of ['GET', 'PATCH']) {
        const response = await fetch(addressOf(app, pack), {
          method,
          headers: {
            'emvs-data-entry-mode': 'manual',
            ...(authorization === undefined ? {} : { authorization }),
            ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
          },
          ...(method === 'GET' ? {} : { body: '{"state":"Supplied"}' }),
        })
        assert.equal(response.status, expected)
        assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/)
        assert.match(response.headers.get('www-authenticate') ?? '', /^Bearer realm="Theriac"/)
        const problem: unknown = await response.json()
        assert.partialDeepStrictEqual(problem, { code, status: expected })
        assert.ok(typeof problem === 'object' && problem !== null && !('operationCode' in problem))
      }
      assert.equal((await readPack(app, pack)).state, 'Active')
    })
  }

  it('is refused when the token came from the past', async () => {
    const pack = await makePack(app)
    const token = await fetchToken(app, await makeSite(app))
    app.clock.advance(600)
    const { status, body } = await change(app, token, pack, 'Supplied')
    assert.equal(status, 401)
    assert.partialDeepStrictEqual(body, { code: 'token.invalid' })
    assert.equal((await readPack(app, pack)).state, 'Active')
  })
})

describe('a client without the permission', () => {
  const operations = [
    { operation: 'verify', permission: 'packs:verify', endpoint: 'verifyPack' },
    { operation: 'supply', permission: 'packs:supply', endpoint: 'changePackState' },
    { operation: 'reactivate', permission: 'packs:reactivate', endpoint: 'changePackState' },
  ] as const
  const all = operations.map(({ permission }) => permission)

  const ask = (
    operation: (typeof operations)[number]['operation'],
    token: string,
    pack: TestPack,
    headers = {},
  ) =>
    operation === 'verify'
      ? verify(app, token, pack, headers)
      : change(app, token, pack, operation === 'supply' ? 'Supplied' : 'Active', headers)

  for (const { operation, permission, endpoint } of operations) {
    it(`to ${operation} is refused with 403, the permission named`, async () => {
      const site = await makeSite(app, { permissions: all.filter((other) => other !== permission) })
      const { status, headers, body } = await ask(operation, await fetchToken(app, site), await makePack(app))
      assert.equal(status, 403)
      assert.match(headers.get('content-type') ?? '', /^application\/json/)
      assert.match(
        headers.get('www-authenticate') ?? '',
        new RegExp(`error="insufficient_scope", scope="${permission}"`),
      )
      assert.deepEqual(body, {
        operationCode: '30020000',
        information: 'Your client role does not include this.',
        warning: 'Ask the Super User of your organisation for the permission.',
        errors: [{ field: 'permission', message: permission }],
      })
    })

    it(`to ${operation} changes and alerts nothing, and learns nothing of the pack`, async () => {
      const site = await makeSite(app, { permissions: all.filter((other) => other !== permission) })
      const token = await fetchToken(app, site)
      const pack = await makePack(app)
      await putPack(app, pack, operation === 'supply' ? 'Active' : 'Supplied', { by: site })
      const earlier = await readPack(app, pack)
      const known = await ask(operation, token, pack)
      const unknown = await ask(operation, token, { ...pack, serialNumber: 'unknown' })
      assert.deepEqual(known.body, unknown.body)
      assert.deepEqual(await readPack(app, pack), earlier)
      assert.deepEqual(await readEvents(app, pack), [])
      assert.deepEqual(await readAlerts(app, site), [])
    })

    it(`to ${operation} is in the trail as refused, in a transaction of its own`, async () => {
      const site = await makeSite(app, { permissions: all.filter((other) => other !== permission) })
      const headers = { 'client-transaction-id': newTransactionId(), 'user-agent': 'Dispenser 3' }
      await ask(operation, await fetchToken(app, site), await makePack(app), headers)
      const events = await readEventsOf(app, `client:${site.clientId}`)
      assert.deepEqual(
        events.filter(({ action }) => action === 'permission.refused'),
        [
          {
            occurredAt: app.clock.now(),
            organisationId: site.organisationId,
            locationId: site.locationId,
            actorKind: 'client',
            actorId: site.clientId,
            action: 'permission.refused',
            subject: `client:${site.clientId}`,
            outcome: 'refused',
            address: '127.0.0.1',
            userAgent: 'Dispenser 3',
            details: { permission, endpoint },
          },
        ],
      )
    })

    it(`to ${operation} can do it from the next request on when the role is given, and no more when it is taken`, async () => {
      const site = await makeSite(app, { permissions: all.filter((other) => other !== permission) })
      const token = await fetchToken(app, site)
      const pack = await makePack(app)
      if (operation === 'reactivate') await putPack(app, pack, 'Supplied', { by: site })
      assert.equal((await ask(operation, token, pack)).status, 403)
      await app.operate((work) => changeClientRole(work, site.clientId, 'Full Access'))
      assert.equal((await ask(operation, token, pack)).status, 200)
      await app.operate(async (work) => {
        const role = {
          organisationId: site.organisationId,
          name: 'Nothing',
          permissions: ['tokens:introspect'],
        }
        await addRole(work, role)
        await changeClientRole(work, site.clientId, role.name)
      })
      assert.equal((await ask(operation, token, pack)).status, 403)
    })

    it(`to ${operation} burns no client-transaction-id`, async () => {
      const site = await makeSite(app, { permissions: all.filter((other) => other !== permission) })
      const token = await fetchToken(app, site)
      const pack = await makePack(app)
      if (operation === 'reactivate') await putPack(app, pack, 'Supplied', { by: site })
      const headers = { 'client-transaction-id': newTransactionId() }
      assert.equal((await ask(operation, token, pack, headers)).status, 403)
      await app.operate((work) => changeClientRole(work, site.clientId, 'Full Access'))
      assert.equal((await ask(operation, token, pack, headers)).status, 200)
    })
  }

  it('is refused too when only its token is bounded, and its role is not', async () => {
    const site = await makeSite(app)
    const pack = await makePack(app)
    const token = await fetchBoundedToken(site, 'packs:verify')
    assert.equal((await verify(app, token, pack)).status, 200)
    const { status, body } = await change(app, token, pack, 'Supplied')
    assert.equal(status, 403)
    assert.deepEqual(body.errors, [{ field: 'permission', message: 'packs:supply' }])
  })

  it('does not get it from another client of its location', async () => {
    const site = await makeSite(app)
    const second = await makeClient(app, site, ['packs:verify'])
    const pack = await makePack(app)
    assert.equal((await change(app, await fetchToken(app, second), pack, 'Supplied')).status, 403)
    assert.equal((await change(app, await fetchToken(app, site), pack, 'Supplied')).status, 200)
  })

  it('does not get it by Full Access where the organisation’s type does not fit', async () => {
    const pack = await makePack(app)
    const manufacturer = await fetchToken(app, await makeSite(app, { type: 'manufacturer' }))
    assert.equal((await verify(app, manufacturer, pack)).status, 200)
    assert.equal((await change(app, manufacturer, pack, 'Supplied')).status, 403)
    const authority = await fetchToken(app, await makeSite(app, { type: 'authority' }))
    assert.equal((await verify(app, authority, pack)).status, 403)
  })
})

async function fetchBoundedToken({ clientId, clientSecret }: TestClient, scope: string): Promise<string> {
  const response = await requestToken(app, { client_id: clientId, client_secret: clientSecret, scope })
  const body: unknown = await response.json()
  if (typeof body === 'object' && body !== null && 'access_token' in body) return String(body.access_token)
  throw new Error(`No token was granted: ${JSON.stringify(body)}`)
}
