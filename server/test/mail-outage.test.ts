import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { applyForClosingLocation } from '@theriac/contract/v1/applications.ts'
import { handOverCredentials } from '@theriac/contract/v1/hand-overs.ts'
import { refuseApplication } from '@theriac/contract/v1/national-applications.ts'
import { requestPasswordReset } from '@theriac/contract/v1/sign-in.ts'
import { changeSettings } from '../src/features/markets/public.ts'
import type { Worker } from '../src/platform/jobs/start-worker.ts'
import { isMailDelayed } from '../src/platform/mail/is-mail-delayed.ts'
import { makeAccount, openBrowser, typePassword } from './browser.ts'
import { makeSite } from './factories.ts'
import { type FakeMailServer, makeMailServer, type Received } from './fake-mail-server.ts'
import { createAs, makeNation } from './national.ts'
import { callAs, makePerson } from './people.ts'
import { type Installation, startInstallation } from './start-installation.ts'
import { eventually, startMailWorkers } from './start-mail-workers.ts'

const newEmail = () => `${randomUUID()}@example.org`

describe('when the mail server is down for an hour', () => {
  let installation: Installation
  let mailServer: FakeMailServer
  let client: pg.Client
  let workers: Worker[] = []
  const [invited, supplier, forgetful, applicant] = [newEmail(), newEmail(), newEmail(), newEmail()]
  let impatient = ''
  before(async () => {
    installation = await startInstallation()
    mailServer = await makeMailServer()
    client = new pg.Client({ connectionString: installation.databaseUrl })
    await client.connect()
    workers = startMailWorkers(installation, mailServer, [])
    const [app] = installation.nodes
    const nation = await makeNation(app)
    await app.operate((work) => changeSettings(work, nation.market, { applicationForClosingLocation: true }))
    const site = await makeSite(app, { market: nation.market })
    const superUser = await makePerson(app, site, { email: applicant })
    const reader = await makeAccount(app, site, { kind: 'user' })
    impatient = reader.email
    await makeAccount(app, site, { kind: 'user', email: forgetful })

    const created = await createAs(app, nation.nmvo, { superUser: { name: 'Sam Poe', email: invited } })
    assert.equal(created.status, 200)
    const handedOver = await callAs(app, superUser, handOverCredentials, {
      params: { clientId: site.clientId },
      body: { email: supplier, validDays: 7 },
    })
    assert.equal(handedOver.status, 200)
    const applied = await callAs(app, superUser, applyForClosingLocation, {
      body: { locationId: site.locationId, plannedOn: '2027-01-15' },
    })
    const decided = await callAs(app, nation.nmvo, refuseApplication, {
      params: { applicationId: String(applied.body.id) },
      body: { reason: 'There is no other pharmacy in the valley' },
    })
    assert.equal(decided.status, 200)
    assert.equal((await typePassword(openBrowser(app), reader)).status, 200)
    for (let minute = 10; minute <= 60; minute += 10) {
      app.clock.advance(600)
      if (minute === 50) await callAs(app, undefined, requestPasswordReset, { body: { email: forgetful } })
      await tryAll()
    }
  })
  after(async () => {
    await Promise.all(workers.map((worker) => worker.stop()))
    await client.end()
    await installation.end()
    await mailServer.stop()
  })

  it('every mail is tried again every few minutes, however often it was in vain', async () => {
    const [app] = installation.nodes
    assert.equal(await isMailDelayed(app.database, app.clock.now()), true)
    const { rows } = await client.query<{ attempts: number; seconds: number }>(
      `select attempts, extract(epoch from run_at - now())::integer as seconds from graphile_worker._private_jobs`,
    )
    assert.ok(rows.length >= 3)
    for (const { attempts, seconds } of rows) {
      assert.ok(attempts <= 5, `${attempts} tries counted`)
      assert.ok(seconds <= 150, `waits for ${seconds} seconds`)
    }
  })

  it('all that still makes sense is sent at least once, always with the same Message-ID, and a code that is too old never', async () => {
    // At first it takes what comes, and breaks off before it says so: nobody can know whether a mail was taken.
    mailServer.isBreakingOff = true
    await mailServer.start()
    await client.query('update graphile_worker._private_jobs set run_at = now()')
    const expected = [invited, supplier, forgetful, applicant]
    await eventually(async () => new Set(idsOf(mailServer.received)).size === (await countJobs()))
    mailServer.isBreakingOff = false
    await eventually(async () => {
      await client.query('update graphile_worker._private_jobs set run_at = now() where locked_at is null')
      return (await countJobs()) === 0
    })
    for (const to of expected) {
      for (const [subject, ids] of idsBySubject(to)) {
        assert.ok(ids.length >= 2, subject)
        assert.match(ids[0] ?? '', /^<[0-9a-f]{32}@example\.org>$/)
        assert.equal(new Set(ids).size, 1, subject)
      }
    }
    const subjects = expected.map((to) => idsBySubject(to).size)
    const all = new Set(expected.flatMap(idsTo))
    assert.equal(
      all.size,
      subjects.reduce((sum, count) => sum + count),
      'each mail has its own',
    )
    assert.deepEqual(idsTo(impatient), [])
    const [app] = installation.nodes
    await eventually(async () => !(await isMailDelayed(app.database, app.clock.now())))
  })

  it('what is older than a day is tried less and less often, and given up in the end', async () => {
    const [app] = installation.nodes
    await mailServer.stop()
    await callAs(app, undefined, requestPasswordReset, { body: { email: forgetful } })
    await eventually(async () => (await countJobs('last_error is not null and locked_at is null')) === 1)
    await client.query(
      `update graphile_worker._private_jobs set attempts = 10, created_at = now() - interval '25 hours', run_at = now()`,
    )
    await eventually(async () => (await countJobs('attempts = 11 and locked_at is null')) === 1)
    assert.equal(await countJobs(`run_at > now() + interval '1 hour'`), 1)
    await client.query('update graphile_worker._private_jobs set run_at = now()')
    await eventually(async () => (await countJobs('attempts = max_attempts and locked_at is null')) === 1)
    assert.equal(await countJobs('is_available'), 0)
  })

  const header = (data: string, name: string) =>
    new RegExp(`^${name}: (.+)$`, 'im').exec(data)?.[1]?.trim() ?? 'none'
  const receivedFor = (to: string) => mailServer.received.filter((mail) => mail.to.includes(`<${to}>`))
  const idsOf = (mails: readonly Received[]) => mails.map(({ data }) => header(data, 'Message-ID'))
  const idsTo = (to: string) => idsOf(receivedFor(to))

  /** The Message-IDs under which each mail to an address came, by its subject. */
  function idsBySubject(to: string): Map<string, string[]> {
    const found = new Map<string, string[]>()
    for (const { data } of receivedFor(to)) {
      const subject = header(data, 'Subject')
      found.set(subject, [...(found.get(subject) ?? []), header(data, 'Message-ID')])
    }
    return found
  }

  async function countJobs(where = 'true'): Promise<number> {
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::integer as count from graphile_worker._private_jobs where ${where}`,
    )
    return rows[0]?.count ?? 0
  }

  /** As the time goes by: whatever waits comes to its turn, and fails. */
  async function tryAll(): Promise<void> {
    await client.query(
      `update graphile_worker._private_jobs set run_at = now(), last_error = null where locked_at is null`,
    )
    await eventually(async () => (await countJobs('last_error is null or locked_at is not null')) === 0)
  }
})
