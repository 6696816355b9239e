import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { createClientEquipment } from '@theriac/contract/v1/clients.ts'
import pg from 'pg'
import { startServer } from '../server/src/assembly/start-server.ts'
import { readConfig } from '../server/src/platform/config/config.ts'
import { fetchToken } from '../server/test/calls.ts'
import { fullAccessOf } from '../server/test/equipment.ts'
import { makeSite } from '../server/test/factories.ts'
import { makeMailServer, type FakeMailServer } from '../server/test/fake-mail-server.ts'
import { callAs, makePerson } from '../server/test/people.ts'
import { eventually } from '../server/test/start-mail-workers.ts'
import { freePort, settableClock, type TestApp } from '../server/test/test-app.ts'
import { createTestDatabase } from '../server/test/test-database.ts'
import { joinInstallation } from './stage/join-installation.ts'
import { openScene } from './stage/scene.ts'

const daySeconds = 86_400
const secret = 'for-tests-only-of-what-a-node-does-regularly'

describe('a server that runs, without anybody asking it', () => {
  const scene = openScene()
  const clock = settableClock()
  const logged: string[] = []
  let app: TestApp
  let post: FakeMailServer
  let database: pg.Client
  before(async () => {
    const { url: DATABASE_URL, drop } = await createTestDatabase()
    scene.atEnd(drop)
    post = await makeMailServer()
    await post.start()
    scene.atEnd(() => post.stop())
    const given = { PORT: String(await freePort()), HOST: '127.0.0.1', SMTP_URL: post.url }
    const environment = { ...given, DATABASE_URL, THERIAC_SECRET: secret }
    const config = readConfig(environment, 'production')
    const keep = (...parts: unknown[]) => void logged.push(JSON.stringify(parts))
    const log = { debug: keep, info: keep, warn: keep, error: keep }
    const server = await startServer({ config, environment, clock, log, houseEveryMilliseconds: 200 })
    scene.atEnd(server.stop)
    database = new pg.Client({ connectionString: DATABASE_URL })
    await database.connect()
    scene.atEnd(() => database.end())
    const connection = { connectionString: DATABASE_URL }
    app = { ...joinInstallation(scene, { url: config.publicUrl, connection, secret }), clock }
  })
  after(scene.strike)

  it('mails the Super User that a client secret is about to end', async () => {
    const site = await makeSite(app)
    const superUser = await makePerson(app, site)
    const clientRoleId = await fullAccessOf(app, superUser)
    const secretExpiresAt = new Date(clock.now().getTime() + 31 * daySeconds * 1000).toISOString()
    const created = await callAs(app, superUser, createClientEquipment, {
      params: { locationId: site.locationId },
      body: { equipmentId: 'Till', clientRoleId, secretExpiresAt },
    })
    assert.equal(created.status, 200, JSON.stringify(created.body))
    clock.advance(2 * daySeconds)
    await eventually(async () =>
      post.received.some(
        ({ to, data }) =>
          to.includes(superUser.email) && data.includes('Credentials of client equipment end soon'),
      ),
    )
  })

  it('forgets what has run its time', async () => {
    const bucket = randomUUID()
    await database.query(
      `insert into throttles (bucket, failures, window_started_at, blocked_until)
       values ($1, 1, timestamptz '2020-01-01Z', timestamptz 'epoch')`,
      [bucket],
    )
    const isThere = 'select from throttles where bucket = $1'
    await eventually(async () => (await database.query(isThere, [bucket])).rowCount === 0)
  })

  it('notes that a client was used', async () => {
    const site = await makeSite(app)
    await fetchToken(app, site)
    const uses = `
      select
      from credential_uses u
      join clients c on c.id = u.client_uuid
      where c.client_id = $1`
    await eventually(async () => (await database.query(uses, [site.clientId])).rowCount === 1)
  })

  it('says in its log what failed, and does it again', async () => {
    await database.query('alter table throttles rename to throttles_away')
    await eventually(async () => logged.some((line) => line.includes('housekeeping will be tried again')))
    await database.query('alter table throttles_away rename to throttles')
    logged.length = 0
    const bucket = randomUUID()
    await database.query(
      `insert into throttles (bucket, failures, window_started_at, blocked_until)
       values ($1, 1, timestamptz '2020-01-01Z', timestamptz 'epoch')`,
      [bucket],
    )
    const isThere = 'select from throttles where bucket = $1'
    await eventually(async () => (await database.query(isThere, [bucket])).rowCount === 0)
  })
})
