import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { change, fetchToken, requestToken, verify } from '../server/test/calls.ts'
import { makePack, makeSite, type TestPack, type TestSite } from '../server/test/factories.ts'
import { layRoad, type Road } from './stage/breakable-road.ts'
import { makeDatabase } from './stage/fresh-database.ts'
import { joinInstallation } from './stage/join-installation.ts'
import { lockPack } from './stage/locked-pack.ts'
import { openScene } from './stage/scene.ts'
import { type Server, startTheriac } from './stage/start-theriac.ts'

describe('a server whose database has gone away', () => {
  const scene = openScene()
  let server: Server
  let road: Road
  let connection: { connectionString: string }
  let site: TestSite
  let pack: TestPack
  let token: string
  before(async () => {
    const databaseUrl = await makeDatabase(scene)
    connection = { connectionString: databaseUrl }
    road = await layRoad(scene, databaseUrl)
    const secret = 'a-secret-of-a-server-whose-database-goes'
    server = await startTheriac(scene, { DATABASE_URL: road.databaseUrl, THERIAC_SECRET: secret })
    const app = joinInstallation(scene, { url: server.url, connection, secret })
    site = await makeSite(app)
    pack = await makePack(app)
    token = await fetchToken(server, site)
  })
  after(scene.strike)

  describe('and refuses connections', () => {
    before(() => road.cut())
    after(() => road.mend())

    it('refuses packs with 503 and says when to try again', async () => {
      const answer = await change(server, token, pack, 'Supplied')
      assert.equal(answer.status, 503)
      assert.match(answer.headers.get('retry-after') ?? '', /^\d+$/)
      assert.ok('code' in answer.body && answer.body.code === 'database.unavailable')
    })

    it('refuses token requests with 503 in the words of OAuth', async () => {
      const response = await requestToken(server, {
        client_id: site.clientId,
        client_secret: site.clientSecret,
      })
      assert.equal(response.status, 503)
      assert.match(response.headers.get('retry-after') ?? '', /^\d+$/)
      assert.match(await response.text(), /"error":"temporarily_unavailable"/)
    })

    it('is alive but not ready', async () => {
      assert.equal(await statusOf('/healthz'), 200)
      assert.equal(await statusOf('/readyz'), 503)
    })

    it('serves its figures all the same', async () => {
      assert.equal(await statusOf('/metrics'), 200)
    })
  })

  it('serves again by itself when the database is back', async () => {
    await comesBack()
    assert.equal(server.hasEnded(), false)
    assert.equal(await statusOf('/readyz'), 200)
  })

  it('refuses with 503 what runs and what comes when the database falls silent, and serves again by itself', async () => {
    const lock = await lockPack(scene, connection, pack)
    const underWay = change(server, token, pack, 'Supplied')
    await lock.isWaitedFor()
    road.silence()
    const answers = await Promise.all([underWay, verify(server, token, pack)])
    assert.deepEqual(
      answers.map(({ status }) => status),
      [503, 503],
    )
    assert.equal(await statusOf('/healthz'), 200)
    await lock.release()
    await road.mend()
    await comesBack()
    assert.equal(server.hasEnded(), false)
  })

  it('changed nothing for the supplies that it refused', async () => {
    const answer = await verify(server, token, pack)
    assert.equal(answer.body.state, 'Active')
  })

  const statusOf = async (path: string) => {
    const response = await fetch(server.url + path)
    await response.text()
    return response.status
  }

  async function comesBack(): Promise<void> {
    const deadline = Date.now() + 30_000
    while ((await verify(server, token, pack)).status !== 200) {
      assert.ok(Date.now() < deadline, 'The server does not serve again.')
      await pause(100)
    }
  }
})
