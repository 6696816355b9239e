import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { requestToken, verify } from '../../../test/calls.ts'
import { deleteClient, lockClient } from '../../../test/client-verbs.ts'
import { makeClient, makePack, makeSite, type TestClient, type TestSite } from '../../../test/factories.ts'
import { assertionFields, giveKey, makeAssertion, newKey, type TestKey } from '../../../test/keys.ts'
import { type Installation, startInstallation } from '../../../test/start-installation.ts'
import type { TestApp } from '../../../test/test-app.ts'
import { integer, json, text, timestamp, uuid } from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'
import { forgetUsedAssertions } from '../client-authentication/public.ts'

const endKey = statement({
  name: 'end_key_of_test',
  params: [uuid, timestamp],
  columns: {},
  text: 'update credentials set revoked_at = $2 where id = $1',
})
const readUses = statement({
  name: 'read_uses_of_test',
  params: [uuid],
  columns: { times: integer },
  text: 'select count(*) as times from credential_uses where credential_id = $1',
})
const readRefusals = statement({
  name: 'read_refusals_of_test',
  params: [text],
  columns: { details: json },
  text: `select details from audit_events where actor_id = $1 and action = 'token.refused'`,
})
const holdClient = statement({
  name: 'hold_client_of_test',
  params: [text],
  columns: { id: uuid },
  text: 'select id from clients where client_id = $1 for update',
})
const countAssertions = statement({
  name: 'count_assertions_of_test',
  params: [],
  columns: { times: integer },
  text: 'select count(*) as times from used_assertions',
})

describe('a key of a client', () => {
  let installation: Installation
  let app: TestApp
  let other: TestApp
  let site: TestSite
  let client: TestClient
  let key: TestKey
  let credentialId: string
  before(async () => {
    installation = await startInstallation()
    ;[app, other] = installation.nodes
    site = await makeSite(app)
  })
  after(() => installation.end())
  beforeEach(async () => {
    app.clock.advance(3600)
    client = await makeClient(app, site)
    key = newKey()
    credentialId = await giveKey(app, client, key)
  })

  const post = (path: string, fields: Record<string, string>, node = app): Promise<Response> =>
    fetch(node.url + path, { method: 'POST', body: new URLSearchParams(fields) })
  const prove = (by = key) => assertionFields(makeAssertion(app, client, by))
  const sentenceOf = async (fields = prove(), node = app) => {
    const body: unknown = await (await requestToken(node, fields)).json()
    return Object.entries(body ?? {}).find(([name]) => name === 'error_description')?.[1]
  }
  const getToken = async () => {
    const body: unknown = await (await requestToken(app, prove())).json()
    return String(Object.entries(body ?? {}).find(([name]) => name === 'access_token')?.[1])
  }

  it('introspects tokens and revokes them as a secret does, each time with an assertion of its own', async () => {
    const token = await getToken()
    const introspect = async () => (await post('/oauth/introspect', { ...prove(), token })).json()
    assert.partialDeepStrictEqual(await introspect(), { active: true, client_id: client.clientId })
    const again = prove()
    assert.equal((await post('/oauth/revoke', { ...again, token })).status, 200)
    assert.deepEqual(await introspect(), { active: false })
    assert.equal((await post('/oauth/introspect', { ...again, token }, other)).status, 401)
    const pack = await makePack(app)
    assert.equal((await verify(app, token, pack)).status, 401)
  })

  it('stands beside the client secret: both fetch tokens', async () => {
    const { clientId, clientSecret } = client
    assert.equal((await requestToken(app, { client_id: clientId, client_secret: clientSecret })).status, 200)
    assert.equal((await requestToken(app, prove())).status, 200)
  })

  it('stands beside other keys, of which the assertion names one or none', async () => {
    const second = newKey('EdDSA')
    await giveKey(app, client, second)
    for (const by of [key, second]) {
      assert.equal((await requestToken(app, prove(by))).status, 200)
      const unnamed = makeAssertion(app, client, by, { header: { kid: undefined } })
      assert.equal((await requestToken(app, assertionFields(unnamed))).status, 200)
    }
    const crossed = makeAssertion(app, client, key, { header: { kid: second.kid } })
    assert.match(String(await sentenceOf(assertionFields(crossed))), /^The assertion is not signed/)
  })

  it('may be named by the assertion where it was stored without a name', async () => {
    const unnamed = newKey()
    await giveKey(app, client, { ...unnamed, jwk: withoutKid(unnamed) })
    assert.equal((await requestToken(app, prove(unnamed))).status, 200)
  })

  it('ends with every token that it fetched, on every node, and says so for 30 days', async () => {
    const [token, pack] = [await getToken(), await makePack(app)]
    assert.equal((await verify(other, token, pack)).status, 200)
    await app.operate(({ tx, now }) => tx.run(endKey, [credentialId, now]))
    assert.equal((await verify(other, token, pack)).status, 401)
    const ended =
      'This public key was taken from the client. Use another one, or ask the Super User to add it.'
    for (let round = 0; round < 15; round += 1) assert.equal(await sentenceOf(prove(), other), ended)
    app.clock.advance(31 * 86_400)
    assert.match(String(await sentenceOf()), /^The assertion is not signed/)
  })

  it('expires with every token that it fetched', async () => {
    const expiring = newKey()
    await giveKey(app, client, expiring, new Date(app.clock.now().getTime() + 60_000).toISOString())
    const answer: unknown = await (await requestToken(app, prove(expiring))).json()
    const token = String(Object.entries(answer ?? {}).find(([name]) => name === 'access_token')?.[1])
    const pack = await makePack(app)
    assert.equal((await verify(app, token, pack)).status, 200)
    app.clock.advance(60)
    assert.equal((await verify(app, token, pack)).status, 401)
    assert.equal(
      await sentenceOf(prove(expiring)),
      'This public key has expired. Ask the Super User to add a new one.',
    )
  })

  it('tells what stands in the way of its client, and uses no assertion up for that', async () => {
    const assertion = prove()
    await app.operate((work) => lockClient(work, client.clientId, 'organisation', 'lost'))
    for (const node of [app, other]) {
      assert.match(String(await sentenceOf(assertion, node)), /^This client is locked/)
    }
    await app.operate((work) => deleteClient(work, client.clientId))
    for (let round = 0; round < 15; round += 1) {
      assert.match(String(await sentenceOf()), /^This client was deleted\. Ask the Super User to restore it/)
    }
  })

  it('fetches tokens while somebody changes its client: a request waits for nobody', async () => {
    const fetched = await app.operate(async ({ tx }) => {
      await tx.maybe(holdClient, [client.clientId])
      return requestToken(other, prove())
    })
    assert.equal(fetched.status, 200)
  })

  it('slows down whoever guesses at it as guesses at secrets do, together with them, and never its holder', async () => {
    const stranger = { ...newKey(), kid: key.kid }
    const guess = async (node = app) => (await requestToken(node, prove(stranger))).status
    const wrongSecret = { client_id: client.clientId, client_secret: site.clientSecret }
    for (let round = 0; round < 6; round += 1) assert.equal(await guess(), 401)
    for (let round = 0; round < 5; round += 1)
      assert.equal((await requestToken(app, wrongSecret)).status, 401)
    assert.equal(await guess(other), 429)
    assert.equal(
      await sentenceOf(prove(stranger)),
      'Too many wrong signatures came from this address. Wait 2 seconds.',
    )
    assert.equal((await requestToken(other, prove())).status, 200)
  })

  it('answers a guess at a client that there is as one at a client that there is not', async () => {
    const nobody = { clientId: '00000000-0000-4000-8000-000000000000' }
    const unknown = makeAssertion(app, nobody, key)
    const withoutKeys = makeAssertion(app, await makeClient(app, site), key)
    const sentences = [unknown, withoutKeys].map((one) => sentenceOf(assertionFields(one)))
    assert.equal(new Set([...(await Promise.all(sentences)), await sentenceOf(prove(newKey()))]).size, 1)
  })

  it('stands in the trail: its use, and why it was refused', async () => {
    const assertion = prove()
    await requestToken(app, assertion)
    await requestToken(app, assertion)
    await requestToken(app, prove({ ...newKey(), kid: key.kid }))
    await app.notes.flush()
    await app.operate(async ({ tx }) => {
      assert.equal((await tx.maybe(readUses, [credentialId]))?.times, 1)
      const refusals = await tx.many(readRefusals, [client.clientId])
      // Both are of one moment.
      assert.deepEqual(
        new Set(refusals.map(({ details }) => details)),
        new Set([
          { times: 1, reason: 'wrong_signature' },
          { times: 1, reason: 'assertion_used' },
        ]),
      )
    })
  })

  it('leaves nothing in the trail of whoever guesses at it from an address that is slowed', async () => {
    const stranger = { ...newKey(), kid: key.kid }
    const refusals = async () => {
      await app.notes.flush()
      return app.operate(({ tx }) => tx.many(readRefusals, [client.clientId]))
    }
    for (let round = 0; round < 11; round += 1)
      assert.equal((await requestToken(app, prove(stranger))).status, 401)
    const known = await refusals()
    assert.deepEqual(known, [{ details: { times: 11, reason: 'wrong_signature' } }])
    assert.equal((await requestToken(app, prove(stranger))).status, 429)
    await giveKey(app, client, { jwksUri: 'http://127.0.0.1:1/jwks' })
    assert.match(String(await sentenceOf(prove(stranger))), /^The public keys of this client could not be/)
    assert.deepEqual(await refusals(), known)
  })

  it('leaves no trace of its assertions once none of them can come again', async () => {
    assert.equal((await requestToken(app, prove())).status, 200)
    const count = () => app.operate(async ({ tx }) => (await tx.maybe(countAssertions, []))?.times)
    const forget = () => app.operate(({ tx, now }) => tx.run(forgetUsedAssertions, [now, 5_000]))
    app.clock.advance(3600)
    await forget()
    assert.ok(Number(await count()) > 0)
    app.clock.advance(200)
    await forget()
    assert.equal(await count(), 0)
  })
})

function withoutKid({ jwk }: TestKey): TestKey['jwk'] {
  return Object.fromEntries(Object.entries(jwk).filter(([name]) => name !== 'kid'))
}
