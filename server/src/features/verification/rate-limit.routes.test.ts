import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { change, fetchToken, verify } from '../../../test/calls.ts'
import { makeClient, makePack, makeSite } from '../../../test/factories.ts'
import { newTransactionId, readEvents, readEventsOf, readPack } from '../../../test/pack-rows.ts'
import { settableClock, startTestApp, type TestApp } from '../../../test/test-app.ts'

describe('the limit of requests', () => {
  const clock = settableClock()
  // So far into a minute that the wait is known and the tests do not cross into the next.
  clock.advance(60 - ((clock.now().getTime() / 1000) % 60) + 20)
  let app: TestApp
  before(async () => {
    app = await startTestApp({ clock })
  })
  after(() => app.close())

  const slowSite = () => makeSite(app, { settings: { requestsPerMinute: 3 } })

  it('is the market’s: what comes beyond it is refused with 429 and Retry-After', async () => {
    const token = await fetchToken(app, await slowSite())
    const pack = await makePack(app)
    for (let time = 0; time < 3; time += 1) assert.equal((await verify(app, token, pack)).status, 200)
    const { status, headers, body } = await verify(app, token, pack)
    assert.equal(status, 429)
    assert.equal(headers.get('retry-after'), '40')
    assert.match(headers.get('content-type') ?? '', /^application\/json/)
    assert.deepEqual(body, {
      operationCode: '70020000',
      information: 'Too many requests of this client. Wait as long as Retry-After says.',
    })
  })

  it('is over when the time that Retry-After named has passed', async () => {
    const token = await fetchToken(app, await slowSite())
    const pack = await makePack(app)
    for (let time = 0; time < 3; time += 1) await verify(app, token, pack)
    const seconds = Number((await verify(app, token, pack)).headers.get('retry-after'))
    clock.advance(seconds - 1)
    assert.equal((await verify(app, token, pack)).headers.get('retry-after'), '1')
    clock.advance(1)
    assert.equal((await verify(app, token, pack)).status, 200)
    clock.advance(20)
  })

  it('lets nothing beyond it change a pack or leave a trace of it', async () => {
    const token = await fetchToken(app, await slowSite())
    const pack = await makePack(app)
    for (let time = 0; time < 3; time += 1) await verify(app, token, pack)
    assert.equal((await change(app, token, pack, 'Supplied')).status, 429)
    assert.equal((await readPack(app, pack)).state, 'Active')
    assert.equal((await readEvents(app, pack)).length, 3)
  })

  it('burns no client-transaction-id beyond it', async () => {
    const token = await fetchToken(app, await slowSite())
    const pack = await makePack(app)
    const headers = { 'client-transaction-id': newTransactionId() }
    for (let time = 0; time < 3; time += 1) await verify(app, token, pack)
    assert.equal((await change(app, token, pack, 'Supplied', headers)).status, 429)
    clock.advance(60)
    assert.equal((await change(app, token, pack, 'Supplied', headers)).body.operationCode, '11210200')
  })

  it('counts all operations together, and those that are refused as well', async () => {
    const token = await fetchToken(app, await slowSite())
    const pack = await makePack(app)
    assert.equal((await verify(app, token, { ...pack, expiry: '' })).status, 422)
    assert.equal((await change(app, token, pack, 'Supplied')).status, 200)
    assert.equal((await verify(app, token, { ...pack, batch: 'B-9' })).status, 404)
    assert.equal((await verify(app, token, pack)).status, 429)
  })

  it('holds for a client that lacks the permission, so that its refusals cannot fill the trail', async () => {
    const settings = { requestsPerMinute: 3 }
    const site = await makeSite(app, { settings, permissions: ['tokens:introspect'] })
    const token = await fetchToken(app, site)
    const pack = await makePack(app)
    const statuses = []
    for (let time = 0; time < 5; time += 1) statuses.push((await verify(app, token, pack)).status)
    assert.deepEqual(statuses, [403, 403, 403, 429, 429])
    const events = await readEventsOf(app, `client:${site.clientId}`)
    assert.equal(events.filter(({ action }) => action === 'permission.refused').length, 3)
  })

  it('is each client’s own, also at one location and with any number of tokens', async () => {
    const site = await slowSite()
    const pack = await makePack(app)
    for (let time = 0; time < 3; time += 1) await verify(app, await fetchToken(app, site), pack)
    assert.equal((await verify(app, await fetchToken(app, site), pack)).status, 429)
    const second = await fetchToken(app, await makeClient(app, site))
    assert.equal((await verify(app, second, pack)).status, 200)
  })

  it('is not one request more when they come at once', async () => {
    const token = await fetchToken(app, await slowSite())
    const pack = await makePack(app)
    const answers = await Promise.all(Array.from({ length: 20 }, () => verify(app, token, pack)))
    assert.equal(answers.filter(({ status }) => status === 200).length, 3)
    assert.equal(answers.filter(({ status }) => status === 429).length, 17)
  })

  it('is counted on each node by itself', async () => {
    const site = await slowSite()
    const pack = await makePack(app)
    const token = await fetchToken(app, site)
    for (let time = 0; time < 4; time += 1) await verify(app, token, pack)
    const node = await startTestApp({ clock })
    try {
      assert.equal((await verify(node, await fetchToken(node, site), pack)).status, 200)
      assert.equal((await verify(app, token, pack)).status, 429)
    } finally {
      await node.close()
    }
  })
})
