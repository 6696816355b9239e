import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type FakeMailServer, makeMailServer } from './fake-mail-server.ts'
import { type Installation, startInstallation } from './start-installation.ts'
import { eventually, startMailWorkers } from './start-mail-workers.ts'
import type { Worker } from '../src/platform/jobs/start-worker.ts'
import { isMailDelayed } from '../src/platform/mail/is-mail-delayed.ts'
import type { Mail } from '../src/platform/mail/mail.ts'
import { mailJob } from '../src/platform/mail/mail-job.ts'

const code = 'Your authorisation code is 482913.'

describe('mail', () => {
  let installation: Installation
  let mailServer: FakeMailServer
  let client: pg.Client
  let workers: Worker[] = []
  const logged: string[] = []
  before(async () => {
    installation = await startInstallation()
    mailServer = await makeMailServer()
    await mailServer.start()
    client = new pg.Client({ connectionString: installation.databaseUrl })
    await client.connect()
    workers = startMailWorkers(installation, mailServer, logged)
  })
  after(async () => {
    await Promise.all(workers.map((worker) => worker.stop()))
    await client.end()
    await installation.end()
    await mailServer.stop()
  })

  it('is sent within moments of its cause', async () => {
    const started = Date.now()
    await enqueue({ to: 'aino@example.org', subject: 'Authorisation Code', text: code })
    await arrives('aino@example.org')
    assert.ok(Date.now() - started < 1_000)
    assert.equal(await isDelayed(), false)
  })

  it('is sent once, by one node or the other', async () => {
    const names = Array.from({ length: 40 }, (_, place) => `user${place}@example.org`)
    await node().operate(async (work, keyring) =>
      names.forEach((to) => work.enqueue(mailJob(keyring, { to, subject: 'Once', text: code }))),
    )
    await eventually(async () => (await countJobs()) === 0)
    assert.deepEqual(
      names.map((to) => mailTo(to).length),
      names.map(() => 1),
    )
  })

  it('is not sent when what asks for it fails', async () => {
    const { operate } = node()
    const mail = { to: 'never@example.org', subject: 'x', text: 'x' }
    await assert.rejects(
      operate(async (work, keyring) => {
        work.enqueue(mailJob(keyring, mail))
        throw new Error('refused')
      }),
    )
    await pause(300)
    assert.equal(mailTo(mail.to).length, 0)
    assert.equal(await countJobs(), 0)
  })

  it('names its sender and its time, asks for no automatic answer, and is UTF-8', async () => {
    const to = 'otsikot@example.org'
    await enqueue({ to, subject: 'Vahvistuskoodi: Ääkköset', text: 'Koodisi on 482913. Ä €' })
    await arrives(to)
    const { from, data } = firstTo(to)
    assert.match(from, /<theriac@example\.org>/)
    assert.match(data, /^From: Theriac <theriac@example\.org>$/im)
    assert.match(data, /^Auto-Submitted: auto-generated$/im)
    assert.match(data, /^Message-ID: <[0-9a-f]{32}@example\.org>$/im)
    assert.match(data, /^Content-Type: text\/plain; charset=utf-8$/im)
    const date = new Date(/^Date: (.+)$/m.exec(data)?.[1] ?? '')
    assert.equal(date.getTime(), node().clock.now().getTime())
  })

  it('takes no second header from a subject, and no second recipient from an address', async () => {
    const to = 'injected@example.org'
    await enqueue({ to, subject: 'Hello\r\nBcc: eve@example.net\r\n\r\nbody', text: 'one\r\n.\r\ntwo' })
    await arrives(to)
    const { data } = firstTo(to)
    assert.doesNotMatch(data, /^Bcc:/im)
    assert.match(data, /^Subject: Hello Bcc: eve@example\.net body$/m)
    for (const address of [
      'a@example.org\r\nRCPT TO:<eve@example.net>',
      'a@example.org, eve@example.net',
      'A <a@example.org>',
      'a@example.org ',
      'nobody',
    ]) {
      assert.throws(
        () => mailJob(node().keyring, { to: address, subject: 'x', text: 'x' }),
        /one plain address/,
      )
    }
    assert.ok(!mailServer.received.some((mail) => /eve@/.test(mail.to)))
  })

  describe('while the mail server is down', () => {
    const to = 'late@example.org'
    before(async () => {
      await mailServer.stop()
      await enqueue({ to, subject: 'Late', text: code })
      await eventually(isDelayed)
    })

    it('is known to be late on every node, and to every role', async () => {
      for (const { database, clock } of installation.nodes) {
        assert.equal(await isMailDelayed(database, clock.now()), true)
        for (const role of [
          'theriac_app',
          'theriac_sign_in',
          'theriac_market',
          'theriac_national',
        ] as const) {
          assert.equal(
            await database.transaction(role, undefined, (tx) => isMailDelayed(tx, clock.now())),
            true,
          )
        }
      }
    })

    it('stands in the queue sealed: neither address nor code can be read there', async () => {
      const { rows } = await client.query<{ all: string }>(
        `select coalesce(string_agg(jobs::text, ''), '') as all from graphile_worker._private_jobs jobs`,
      )
      assert.match(rows[0]?.all ?? '', /sealed/)
      assert.doesNotMatch(rows[0]?.all ?? '', /late@|482913|Late/)
    })

    it('tells the log of the failure, and nothing of the mail', () => {
      const text = logged.join('\n')
      assert.match(text, /the mail server did not take the mail/)
      assert.doesNotMatch(text, /late@|482913|password/)
    })

    it('does not send a code late that has expired meanwhile', async () => {
      const { clock } = node()
      const expiring = 'expired@example.org'
      const notAfter = new Date(clock.now().getTime() + 300_000)
      await enqueue({ to: expiring, subject: 'Code', text: code, notAfter })
      await eventually(async () => (await countTried()) === 2)
      clock.advance(301)
      await mailServer.start()
      await hurry()
      await arrives(to)
      await eventually(async () => (await countJobs()) === 0)
      assert.equal(mailTo(expiring).length, 0)
      assert.ok(logged.some((line) => line.includes('came to its turn after its time')))
    })

    it('is sent when the mail server is back, and then no longer late', async () => {
      assert.equal(mailTo(to).length, 1)
      await eventually(async () => !(await isDelayed()))
    })
  })

  it('is given up at once when the address is refused for good, and does not count as late', async () => {
    mailServer.recipientReply = '550 5.1.1 no such user'
    await enqueue({ to: 'gone@refusing.example', subject: 'Gone', text: code })
    await eventually(async () => logged.some((line) => line.includes('refused by the mail server for good')))
    await eventually(async () => (await countJobs()) === 0)
    mailServer.recipientReply = '250 ok'
    const line = logged.find((one) => one.includes('refused by the mail server for good')) ?? ''
    assert.match(line, /"domain":"refusing\.example"/)
    assert.match(line, /"job":"\d+"/)
    assert.doesNotMatch(logged.join('\n'), /gone@|482913/)
    assert.equal(await isDelayed(), false)
  })

  it('waits for its own turn when the server takes it only later, and lets other mail pass', async () => {
    mailServer.recipientReply = '451 4.7.1 greylisted'
    await enqueue({ to: 'grey@example.org', subject: 'Grey', text: code })
    await eventually(async () => (await countTried()) === 1)
    mailServer.recipientReply = '250 ok'
    assert.equal(await isDelayed(), false)
    await hurry()
    await arrives('grey@example.org')
  })

  it('is late when it waits for a minute and nobody takes it up', async () => {
    await Promise.all(workers.map((worker) => worker.stop()))
    await enqueue({ to: 'waiting@example.org', subject: 'Waiting', text: code })
    assert.equal(await isDelayed(), false)
    await client.query(`update graphile_worker._private_jobs set run_at = now() - interval '61 seconds'`)
    assert.equal(await isDelayed(), true)
    workers = startMailWorkers(installation, mailServer, logged)
    await arrives('waiting@example.org')
    await eventually(async () => !(await isDelayed()))
  })

  it('goes on after the connections to the database broke', async () => {
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    await eventually(() =>
      enqueue({ to: 'after@example.org', subject: 'After', text: code }).then(
        () => true,
        () => false,
      ),
    )
    await arrives('after@example.org')
  })

  const node = () => installation.nodes[0]
  const mailTo = (to: string) => mailServer.received.filter((mail) => mail.to.includes(`<${to}>`))
  const firstTo = (to: string) => {
    const [mail] = mailTo(to)
    assert.ok(mail !== undefined)
    return mail
  }
  const isDelayed = () => isMailDelayed(node().database, node().clock.now())
  const arrives = (to: string) => eventually(async () => mailTo(to).length > 0)
  const hurry = () => client.query('update graphile_worker._private_jobs set run_at = now()')

  function enqueue(mail: Mail): Promise<void> {
    return node().operate(async (work, keyring) => work.enqueue(mailJob(keyring, mail)))
  }

  async function countJobs(where = 'true'): Promise<number> {
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::integer as count from graphile_worker._private_jobs where ${where}`,
    )
    return rows[0]?.count ?? 0
  }

  const countTried = () => countJobs('attempts > 0 and locked_at is null')
})
