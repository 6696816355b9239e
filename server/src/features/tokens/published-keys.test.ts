import assert from 'node:assert/strict'
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { after, before, beforeEach, describe, it } from 'node:test'
import { addClientKey } from '@theriac/contract/v1/credentials.ts'
import { requestToken } from '../../../test/calls.ts'
import { createEquipment } from '../../../test/equipment.ts'
import { makeClient, makeSite, type TestClient, type TestSite } from '../../../test/factories.ts'
import { assertionFields, giveKey, makeAssertion, newKey, type TestKey } from '../../../test/keys.ts'
import { callAs, makePerson } from '../../../test/people.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { timestamp, uuid } from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'

const endKey = statement({
  name: 'end_published_key_of_test',
  params: [uuid, timestamp],
  columns: {},
  text: 'update credentials set revoked_at = $2 where id = $1',
})

type Answer = { readonly status: number; readonly sentence: string | undefined }

describe('a client that publishes its keys', () => {
  let app: TestApp
  let site: TestSite
  let supplier: Server
  let base: string
  let answer: RequestListener
  let asked = 0
  let client: TestClient
  let key: TestKey
  before(async () => {
    app = await startTestApp()
    site = await makeSite(app)
    supplier = createServer((request, response) => {
      asked += 1
      answer(request, response)
    })
    await new Promise<void>((resolve) => supplier.listen(0, '127.0.0.1', resolve))
    const bound = supplier.address()
    base = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}`
  })
  after(async () => {
    supplier.closeAllConnections()
    await new Promise((resolve) => supplier.close(resolve))
    await app.close()
  })
  beforeEach(async () => {
    asked = 0
    client = await makeClient(app, site)
    key = newKey()
    publish(key)
    await giveKey(app, client, { jwksUri: `${base}/${client.clientId}` })
  })

  const publish = (...keys: TestKey[]) => {
    answer = (_, response) => response.end(JSON.stringify({ keys: keys.map(({ jwk }) => jwk) }))
  }
  const ask = async (by = key, of = client): Promise<Answer> => {
    const response = await requestToken(app, assertionFields(makeAssertion(app, of, by)))
    const body: unknown = await response.json()
    const sentence = Object.entries(body ?? {}).find(([name]) => name === 'error_description')?.[1]
    return { status: response.status, sentence: sentence === undefined ? undefined : String(sentence) }
  }

  const inOneSecond = () => new Date(app.clock.now().getTime() + 1000).toISOString()

  it('gets tokens by them, for which they are looked up once', async () => {
    for (let round = 0; round < 5; round += 1) assert.equal((await ask()).status, 200)
    assert.equal(asked, 1)
  })

  it('may change its keys: a new one counts at once, an old one for ten minutes at most', async () => {
    assert.equal((await ask()).status, 200)
    const second = newKey('Ed25519')
    publish(second)
    app.clock.advance(31)
    assert.equal((await ask(second)).status, 200)
    assert.match(String((await ask()).sentence), /^The assertion is not signed/)
    publish()
    app.clock.advance(600)
    assert.match(String((await ask(second)).sentence), /^The assertion is not signed/)
  })

  it('makes us ask for its keys at most every half minute, whoever signs in its name', async () => {
    for (let round = 0; round < 8; round += 1) assert.equal((await ask(newKey())).status, 401)
    assert.equal(asked, 1)
  })

  for (const [what, listener] of [
    ['has an error', (_, response) => response.writeHead(500).end()],
    ['leads elsewhere', (_, response) => response.writeHead(302, { location: '/jwks' }).end()],
    ['is a page', (_, response) => void response.end('<html>')],
    ['answers nothing', () => {}],
  ] satisfies [string, RequestListener][]) {
    it(`is refused with the reason where their address ${what}, which counts as no guess and hinders nobody else`, async () => {
      answer = listener
      const waiting = ask()
      const neighbour = await makeClient(app, site)
      const own = newKey()
      await giveKey(app, neighbour, own)
      assert.equal((await ask(own, neighbour)).status, 200)
      assert.match(
        String((await waiting).sentence),
        /^The public keys of this client could not be looked up\. /,
      )
      for (let round = 0; round < 15; round += 1) assert.equal((await ask()).status, 401)
      assert.equal(asked, 1)
      publish(key)
      app.clock.advance(30)
      assert.equal((await ask()).status, 200)
    })
  }

  it('goes on by a key that is stored, whatever becomes of the address', async () => {
    const stored = newKey()
    await giveKey(app, client, stored)
    answer = () => {}
    assert.equal((await ask(stored)).status, 200)
    assert.equal(asked, 0)
  })

  it('may change its keys at one address while another one does not answer, one that was ended too', async () => {
    assert.equal((await ask()).status, 200)
    const [gone, ended] = [`${base}/gone`, `${base}/ended`]
    await giveKey(app, client, { jwksUri: gone })
    const credentialId = await giveKey(app, client, { jwksUri: ended })
    await app.operate(({ tx, now }) => tx.run(endKey, [credentialId, now]))
    const second = newKey()
    answer = (request, response) =>
      request.url === `/${client.clientId}`
        ? void response.end(JSON.stringify({ keys: [second.jwk] }))
        : void response.writeHead(500).end()
    app.clock.advance(31)
    assert.equal((await ask(second)).status, 200)
    assert.match(String((await ask(newKey())).sentence), /^The public keys of this client could not be/)
  })

  it('makes us ask nowhere where its address was ended or has expired, whoever signs in its name', async () => {
    const other = await makeClient(app, site)
    app.clock.advance(1)
    const credentialId = await giveKey(app, other, { jwksUri: `${base}/ended` })
    await giveKey(app, other, { jwksUri: `${base}/expired` }, inOneSecond())
    await app.operate(({ tx, now }) => tx.run(endKey, [credentialId, now]))
    app.clock.advance(2)
    for (const by of [newKey(), key]) {
      assert.match(String((await ask(by, other)).sentence), /^The assertion is not signed/)
      app.clock.advance(31)
    }
    assert.equal(asked, 0)
  })

  it('is told that its address was ended by whoever knew its keys, without another look at them', async () => {
    const other = await makeClient(app, site)
    const credentialId = await giveKey(app, other, { jwksUri: `${base}/ended` })
    assert.equal((await ask(key, other)).status, 200)
    assert.equal(asked, 1)
    await app.operate(({ tx, now }) => tx.run(endKey, [credentialId, now]))
    app.clock.advance(86_400)
    for (let round = 0; round < 15; round += 1)
      assert.match(String((await ask(key, other)).sentence), /^This public key was taken from the client/)
    assert.equal(asked, 1)
  })

  it('is told nothing of an address that was ended, which need not answer any more', async () => {
    const other = await makeClient(app, site)
    const credentialId = await giveKey(app, other, { jwksUri: `${base}/ended` })
    await app.operate(({ tx, now }) => tx.run(endKey, [credentialId, now]))
    answer = (_, response) => void response.writeHead(500).end()
    assert.match(String((await ask(key, other)).sentence), /^The assertion is not signed/)
  })

  it('goes on by an address that counts where another one, with the same keys, has expired', async () => {
    app.clock.advance(1)
    await giveKey(app, client, { jwksUri: `${base}/moved` }, inOneSecond())
    app.clock.advance(2)
    assert.equal((await ask()).status, 200)
  })

  it('goes on by a key that counts however many others have expired', async () => {
    const stored = newKey()
    await giveKey(app, client, stored)
    for (let round = 0; round < 20; round += 1) {
      app.clock.advance(2)
      await giveKey(app, client, newKey(), inOneSecond())
    }
    app.clock.advance(2)
    assert.equal((await ask(stored)).status, 200)
  })

  it('gets tokens while somebody gives addresses that never answer, as many as are fetched at once', async () => {
    const superUser = await makePerson(app, site)
    const { clientId } = await createEquipment(app, superUser, site)
    const open: ServerResponse[] = []
    const arrived = Promise.withResolvers<void>()
    answer = (request, response) => {
      if (request.url?.startsWith('/slow') !== true) response.end(JSON.stringify({ keys: [key.jwk] }))
      else if (open.push(response) === 64) arrived.resolve()
    }
    const gifts = Array.from({ length: 64 }, (_, place) => {
      const body = { name: 'Key', key: { jwksUri: `${base}/slow/${place}` } }
      return callAs(app, superUser, addClientKey, { params: { clientId }, body })
    })
    await arrived.promise
    const { status: granted } = await ask()
    for (const response of open) response.writeHead(500).end()
    assert.equal(granted, 200)
    for (const { status } of await Promise.all(gifts)) assert.equal(status, 422)
  })

  it('is not asked for its keys by an assertion that would be refused anyway', async () => {
    for (const changes of [
      { claims: { aud: `${app.url}/oauth/token` } },
      { claims: { exp: 1 } },
      { header: { typ: 'at+jwt' } },
    ]) {
      const fields = assertionFields(makeAssertion(app, client, key, changes))
      assert.equal((await requestToken(app, fields)).status, 401)
    }
    assert.equal(asked, 0)
  })

  it('leads us nowhere by its header: only the address that its organisation has entered is asked', async () => {
    const thief = { ...newKey(), kid: key.kid }
    const header = { jku: `${base}/thief`, x5u: `${base}/thief`, jwk: thief.jwk }
    await requestToken(app, assertionFields(makeAssertion(app, client, thief, { header })))
    assert.equal(asked, 1)
  })
})
