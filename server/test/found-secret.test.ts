import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { fetchToken, requestToken, verify } from './calls.ts'
import { makeClient, makePack, makeSite, type TestSite } from './factories.ts'
import { type FakeMailServer, makeMailServer } from './fake-mail-server.ts'
import { makePerson } from './people.ts'
import { type Installation, startInstallation } from './start-installation.ts'
import { eventually, startMailWorkers } from './start-mail-workers.ts'
import type { Worker } from '../src/platform/jobs/start-worker.ts'

describe('a client secret that somebody found, in an installation that runs', () => {
  let installation: Installation
  let mailServer: FakeMailServer
  let workers: Worker[] = []
  let queue: pg.Client
  let site: TestSite
  const logged: string[] = []
  before(async () => {
    installation = await startInstallation()
    mailServer = await makeMailServer()
    await mailServer.start()
    queue = new pg.Client({ connectionString: installation.databaseUrl })
    await queue.connect()
    workers = startMailWorkers(installation, mailServer, logged)
    site = await makeSite(installation.nodes[0])
  })
  after(async () => {
    await Promise.all(workers.map((worker) => worker.stop()))
    await queue.end()
    await installation.end()
    await mailServer.stop()
  })

  const countJobs = async () => {
    const { rows } = await queue.query<{ count: number }>(
      'select count(*)::int as count from graphile_worker._private_jobs',
    )
    return rows[0]?.count
  }
  const mailsTo = (address: string) => mailServer.received.filter(({ to }) => to.includes(address))

  it('is ended within moments on every node, and told to its owners once, however often it is reported', async () => {
    const [app, other] = installation.nodes
    const { email } = await makePerson(app, site)
    const client = await makeClient(app, site)
    const [token, pack] = [await fetchToken(app, client), await makePack(app)]
    const report = (url: string) =>
      fetch(`${url}/oauth/leaked`, {
        method: 'POST',
        body: new URLSearchParams({ secret: client.clientSecret }),
      })
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, place) => report((place % 2 === 0 ? app : other).url)),
    )
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]))
    await eventually(async () => (await verify(other, token, pack)).status === 401)
    const refused = await requestToken(other, {
      client_id: client.clientId,
      client_secret: client.clientSecret,
    })
    assert.equal(refused.status, 401)
    await eventually(async () => (await countJobs()) === 0)
    assert.equal(mailsTo(email).length, 1)
  })

  it('is dropped with a line in the log where it cannot be read, and hinders no other', async () => {
    const [app] = installation.nodes
    await queue.query(`select enqueue_job('retire_leaked_secret', '{"keyId":"gone","sealed":"AAAA"}', null)`)
    await eventually(async () => (await countJobs()) === 0)
    assert.ok(logged.some((line) => line.includes('a report of a found client secret was dropped')))
    const client = await makeClient(app, site)
    await fetch(`${app.url}/oauth/leaked`, {
      method: 'POST',
      body: new URLSearchParams({ secret: client.clientSecret }),
    })
    const tried = { client_id: client.clientId, client_secret: client.clientSecret }
    await eventually(async () => (await requestToken(app, tried)).status === 401)
    assert.ok(!logged.join().includes(client.clientSecret))
  })
})
