import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { decodeJwt } from 'jose'
import { addressOf, fetchToken, requestToken, verify } from '../../../test/calls.ts'
import { lockClient, regenerateSecret } from '../../../test/client-verbs.ts'
import {
  makeClient,
  makePack,
  makeSite,
  type TestClient,
  type TestPack,
  type TestSite,
} from '../../../test/factories.ts'
import { tablesWith } from '../../../test/tables-with.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { json, nullable, text, uuid, integer, address } from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'

const listEvents = statement({
  name: 'list_events_of_test',
  params: [text],
  columns: {
    ...{ action: text, outcome: text, subject: text, actorKind: text, organisationId: nullable(uuid) },
    ...{
      locationId: nullable(integer),
      address: nullable(address),
      userAgent: nullable(text),
      details: json,
    },
  },
  text: `
    select
      action, outcome, subject, actor_kind as "actorKind", organisation_id as "organisationId",
      location_id as "locationId", address, user_agent as "userAgent", details
    from audit_events
    where actor_id = $1
    order by occurred_at, action, details::text`,
})

describe('the trail of tokens', () => {
  let app: TestApp
  let site: TestSite
  let pack: TestPack
  before(async () => {
    app = await startTestApp()
    site = await makeSite(app)
    pack = await makePack(app)
  })
  after(() => app.close())

  const eventsOf = async ({ clientId }: TestClient) => {
    await app.notes.flush()
    return app.operate(({ tx }) => tx.many(listEvents, [clientId]))
  }
  /** The actions with their details, of tokens only. */
  const tokenEventsOf = async (client: TestClient) =>
    (await eventsOf(client))
      .filter(({ action }) => action.startsWith('token.'))
      .map((event) => [event.action, event.details])

  it('says who was granted a token, how often, when, where and from where', async () => {
    const client = await makeClient(app, site)
    for (let round = 0; round < 3; round += 1) await ask(app, fieldsOf(client), { 'user-agent': 'Till 4.2' })
    const { organisationId, locationId } = site
    assert.deepEqual(await eventsOf(client), [
      {
        ...{
          action: 'token.granted',
          outcome: 'done',
          subject: `client:${client.clientId}`,
          actorKind: 'client',
        },
        ...{ organisationId, locationId, address: '127.0.0.1', userAgent: 'Till 4.2', details: { times: 3 } },
      },
    ])
  })

  it('takes the address of the connection, and not the one that somebody writes into a header', async () => {
    const client = await makeClient(app, site)
    const forged = { 'x-forwarded-for': '192.0.2.9', 'x-real-ip': '192.0.2.9', forwarded: 'for=192.0.2.9' }
    await ask(app, fieldsOf(client), forged)
    assert.deepEqual(
      (await eventsOf(client)).map((event) => event.address),
      ['127.0.0.1'],
    )
  })

  it('says why a client was refused a token', async () => {
    const client = await makeClient(app, site)
    await ask(app, { ...fieldsOf(client), client_secret: site.clientSecret })
    await app.operate((work, keyring) => regenerateSecret(work, keyring, client.clientId))
    await ask(app, fieldsOf(client))
    await app.operate((work) => lockClient(work, client.clientId, 'organisation', 'lost'))
    await ask(app, fieldsOf(client))
    await ask(app, fieldsOf(client))
    assert.deepEqual(await tokenEventsOf(client), [
      ['token.refused', { times: 1, reason: 'secret_replaced' }],
      ['token.refused', { times: 1, reason: 'wrong_secret' }],
      ['token.refused', { times: 2, reason: 'client_locked' }],
    ])
  })

  it('counts the wrong secrets of a client together, and nothing of an address that is slowed', async () => {
    const client = await makeClient(app, site)
    for (let round = 0; round < 11; round += 1) {
      await ask(app, { ...fieldsOf(client), client_secret: site.clientSecret })
    }
    const guess = { ...fieldsOf(client), client_secret: site.clientSecret }
    assert.equal((await ask(app, guess)).status, 429)
    assert.deepEqual(await tokenEventsOf(client), [['token.refused', { times: 11, reason: 'wrong_secret' }]])
    for (let round = 0; round < 5; round += 1) assert.equal((await ask(app, guess)).status, 429)
    assert.equal((await tokenEventsOf(client)).length, 1, 'the trail does not grow')
  })

  it('says of a token that counts no more why it was refused, and of one that never was nothing', async () => {
    const client = await makeClient(app, site)
    const token = await fetchToken(app, client)
    await revoke(app, client, token)
    assert.equal((await verify(app, token, pack)).status, 401)
    assert.equal((await verify(app, `${token}x`, pack)).status, 401)
    assert.deepEqual(await tokenEventsOf(client), [
      ['token.granted', { times: 1 }],
      ['token.refused', { times: 1, reason: 'token_revoked' }],
      ['token.revoked', {}],
    ])
  })

  it('has a revocation when it has been answered, and once, however often it was asked for at once', async () => {
    const client = await makeClient(app, site)
    const token = await fetchToken(app, client)
    await Promise.all(Array.from({ length: 8 }, () => revoke(app, client, token)))
    const events = await app.operate(({ tx }) => tx.many(listEvents, [client.clientId]))
    const { organisationId, locationId } = site
    assert.deepEqual(
      events.map(({ userAgent: _, ...event }) => event),
      [
        {
          ...{
            action: 'token.revoked',
            outcome: 'done',
            subject: `token:${String(decodeJwt(token).jti)}`,
            actorKind: 'client',
          },
          ...{ organisationId, locationId, address: '127.0.0.1', details: {} },
        },
      ],
    )
  })

  it('has nothing of a revocation that changed nothing', async () => {
    const [client, other] = [await makeClient(app, site), await makeClient(app, site)]
    await revoke(app, client, await fetchToken(app, other))
    await revoke(app, client, 'no token')
    assert.deepEqual(await tokenEventsOf(client), [])
  })

  it('holds no secret and no token, nor does any other table, nor the log', async () => {
    const client = await makeClient(app, site)
    const secrets = await misuse(client)
    await eventsOf(client)
    for (const secret of secrets) {
      assert.ok(secret.length >= 20)
      assert.deepEqual(await tablesWith(secret), [], secret)
      assert.ok(!app.logged.some((line) => line.includes(secret)), secret)
    }
    // Otherwise the search itself might be at fault.
    assert.ok((await tablesWith(client.clientId)).includes('audit_events'))
    assert.ok(app.logged.length > 0)
  })

  /** Shows secrets and tokens wherever they can be shown, rightly and wrongly, and returns them. */
  const misuse = async (client: TestClient): Promise<string[]> => {
    const { clientId, clientSecret } = client
    const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64')
    const { clientSecret: wrong } = await makeClient(app, site)
    const cut = clientSecret.slice(0, 40)
    const token = await fetchToken(app, client)
    for (const secret of [wrong, cut]) await ask(app, { ...fieldsOf(client), client_secret: secret })
    await ask(app, {}, { authorization: `Basic ${basic}` })
    await ask(app, fieldsOf(client), { authorization: `Basic ${basic}` })
    await ask(app, { ...fieldsOf(client), scope: clientSecret, resource: clientSecret })
    await ask(app, { client_id: clientSecret, client_secret: clientSecret })
    await fetch(`${app.url}/oauth/token?${new URLSearchParams(fieldsOf(client)).toString()}`, {
      method: 'POST',
    })
    await fetch(`${app.url}/oauth/${clientSecret}`, { headers: { authorization: `Bearer ${token}` } })
    await fetch(`${app.url}/oauth/token`, { method: 'POST', body: JSON.stringify({ x: clientSecret }) })
    await verify(app, token, pack)
    await verify(app, token, { ...pack, serialNumber: 'unknown' })
    await fetch(`${addressOf(app, pack)}&access_token=${token}`)
    await revoke(app, client, token)
    await verify(app, token, pack)
    const renewed = await app.operate((work, keyring) => regenerateSecret(work, keyring, clientId))
    await ask(app, fieldsOf(client))
    const [, , signature = ''] = token.split('.')
    return [
      clientSecret,
      clientSecret.slice(4, -6),
      renewed,
      wrong,
      cut,
      basic.slice(60, 100),
      token,
      signature,
    ]
  }
})

function ask(node: TestApp, fields: Readonly<Record<string, string>>, headers = {}): Promise<Response> {
  if (Object.keys(headers).length === 0) return requestToken(node, fields)
  const body = new URLSearchParams({ grant_type: 'client_credentials', ...fields })
  return fetch(`${node.url}/oauth/token`, { method: 'POST', body, headers })
}

function revoke({ url }: TestApp, client: TestClient, token: string): Promise<Response> {
  return fetch(`${url}/oauth/revoke`, {
    method: 'POST',
    body: new URLSearchParams({ ...fieldsOf(client), token }),
  })
}

function fieldsOf({ clientId, clientSecret }: TestClient) {
  return { client_id: clientId, client_secret: clientSecret }
}
