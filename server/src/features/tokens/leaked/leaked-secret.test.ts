import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { readAttention } from '@theriac/contract/v1/attention.ts'
import { readClientEquipment, regenerateClientSecret } from '@theriac/contract/v1/clients.ts'
import pg from 'pg'
import { fetchToken, requestToken, verify } from '../../../../test/calls.ts'
import { deleteClient, lockClient, unlockClient } from '../../../../test/client-verbs.ts'
import { makeClient, makePack, makeSite, type TestClient, type TestSite } from '../../../../test/factories.ts'
import { giveKey, newKey } from '../../../../test/keys.ts'
import { callAs, makePerson, type TestPerson } from '../../../../test/people.ts'
import { type Installation, startInstallation } from '../../../../test/start-installation.ts'
import type { TestApp } from '../../../../test/test-app.ts'
import { readTrail } from '../../../../test/trail.ts'
import { createKeyring } from '../../../platform/crypto/keyring.ts'
import { text, timestamp, uuid } from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'
import { PermanentFailure } from '../../../platform/jobs/permanent-failure.ts'
import { createReportLeaked } from './report-leaked.ts'
import { createRetireLeakedSecret } from './retire-leaked-secret.ts'

// As start-installation.ts has it.
const secretsOfInstallation = ['a secret of one installation only, for tests'] as const

const locked = /^This client is locked/
const ended =
  'This client secret was ended because somebody reported it as found. Ask the Super User for a new one.'

const nameSupplier = statement({
  name: 'name_supplier_of_test',
  params: [uuid, text, timestamp, text],
  columns: {},
  text: `
    with supplier as (
      insert into suppliers (id, market_code, name, contact_name, contact_email, created_at)
      select $1, o.market_code, 'Supplier ' || $4, 'Otso Supplier', $2, $3
      from clients c
      join organisations o on o.id = c.organisation_id
      where c.client_id = $4
      returning id
    )
    update clients
    set supplier_id = supplier.id
    from supplier
    where client_id = $4`,
})

const shareSupplier = statement({
  name: 'share_supplier_of_test',
  params: [text, text],
  columns: {},
  text: `
    update clients
    set supplier_id = (select o.supplier_id from clients o where o.client_id = $2)
    where client_id = $1`,
})

describe('a client secret that somebody found', () => {
  let installation: Installation
  let app: TestApp
  let other: TestApp
  let site: TestSite
  let superUser: TestPerson
  let client: TestClient
  let queue: pg.Client
  before(async () => {
    installation = await startInstallation()
    ;[app, other] = installation.nodes
    queue = new pg.Client({ connectionString: installation.databaseUrl })
    await queue.connect()
  })
  after(async () => {
    await queue.end()
    await installation.end()
  })
  beforeEach(async () => {
    app.clock.advance(7200)
    site = await makeSite(app)
    superUser = await makePerson(app, site)
    client = await makeClient(app, site)
  })

  const report = async (fields: Record<string, string>, node = app): Promise<[number, string]> => {
    const answer = await fetch(`${node.url}/oauth/leaked`, {
      method: 'POST',
      body: new URLSearchParams(fields),
    })
    return [answer.status, await answer.text()]
  }
  const waiting = async () => {
    const { rows } = await queue.query<{ id: string; payload: unknown }>(
      `select j.id, j.payload
       from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier = 'retire_leaked_secret'
       order by j.id`,
    )
    return rows
  }
  const retireWith = ({ database, clock, keyring }: TestApp) =>
    createRetireLeakedSecret({ database, clock, keyring, publicUrl: 'https://theriac.example' })
  const work = async () => {
    const jobs = await waiting()
    for (const { id, payload } of jobs) await retireWith(app)(payload, { id })
    await queue.query('delete from graphile_worker._private_jobs where id = any ($1)', [
      jobs.map(({ id }) => id),
    ])
    return jobs.length
  }
  const sentenceOf = async ({ clientId, clientSecret }: TestClient) => {
    const answer = await requestToken(other, { client_id: clientId, client_secret: clientSecret })
    const body: unknown = await answer.json()
    return String(Object.entries(body ?? {}).find(([name]) => name === 'error_description')?.[1])
  }

  it('is ended with every token that it fetched, and its client locked, by whoever holds it', async () => {
    const [token, pack] = [await fetchToken(app, client), await makePack(app)]
    assert.deepEqual(await report({ secret: client.clientSecret }), [200, ''])
    await work()
    assert.equal((await verify(other, token, pack)).status, 401)
    assert.match(await sentenceOf(client), locked)
    await app.operate((open) => unlockClient(open, client.clientId, 'organisation'))
    assert.equal(await sentenceOf(client), ended)
  })

  it('is ended alone where its client has another credential, which goes on', async () => {
    await giveKey(app, client, newKey())
    await report({ secret: client.clientSecret })
    await work()
    assert.equal(await sentenceOf(client), ended)
    assert.doesNotMatch(await sentenceOf(client), locked)
  })

  it('is found as well with the line end that came with it', async () => {
    await report({ secret: ` ${client.clientSecret}\r\n` })
    await work()
    assert.match(await sentenceOf(client), locked)
  })

  it('is answered as what is none: with nothing, and with a job of the same size', async () => {
    await queue.query('delete from graphile_worker._private_jobs')
    for (const secret of [
      client.clientSecret,
      `thr_${'0'.repeat(49)}`,
      client.clientSecret.slice(1),
      'nonsense',
      '\0',
      client.clientId,
    ]) {
      assert.deepEqual(await report({ secret }), [200, ''], secret)
    }
    const jobs = await waiting()
    assert.equal(jobs.length, 6)
    assert.equal(new Set(jobs.map(({ payload }) => JSON.stringify(payload).length)).size, 1)
    await work()
    assert.match(await sentenceOf(client), locked)
  })

  it('lies sealed in the queue: the database does not tell what was found, nor where', async () => {
    await report({ secret: client.clientSecret, found_at: 'a very public place' })
    const { rows } = await queue.query<{ text: string }>(
      'select payload::text as text from graphile_worker._private_jobs',
    )
    const all = rows.map((row) => row.text).join()
    const hmac = app.keyring.newest.hmac(client.clientSecret).toString('base64')
    for (const secret of [client.clientSecret, hmac, 'public place']) assert.ok(!all.includes(secret))
    await work()
  })

  it('is told to the Super Users and to the supplier’s contact, each once, with the place as harmless words', async () => {
    const contact = `contact-${client.clientId}@example.org`
    await app.operate(({ tx, now }) => tx.run(nameSupplier, [client.clientId, contact, now, client.clientId]))
    const found_at = 'https://evil.example/x\r\nBcc: all@example.org\u202e\u0000 now'
    for (let round = 0; round < 3; round += 1) await report({ secret: client.clientSecret, found_at })
    assert.equal(await work(), 3)
    const [mail, ...more] = await app.mailTo(superUser.email)
    assert.equal(more.length, 0)
    assert.equal(mail?.subject, 'A client secret was found and ended')
    for (const part of [
      'Client equipment: Dispensary PC',
      'Location: Shop',
      `Client Id: ${client.clientId}`,
      `Client secret ending in: ${client.clientSecret.slice(-4)}`,
      'https[:]//evil[.]example/x Bcc: all[@]example[.]org now',
      'the client equipment is locked',
      `In the portal: https://theriac.example/locations/${site.locationId}/equipment/${client.clientId}\n`,
    ]) {
      assert.ok(mail.text.includes(part), `${part} in ${mail.text}`)
    }
    assert.ok(!mail.text.includes(client.clientSecret))
    const [toSupplier, ...others] = await app.mailTo(contact)
    assert.equal(others.length, 0)
    assert.match(String(toSupplier?.text), /^Hello Otso Supplier,\n\nSomebody found a client secret of /)
    assert.match(String(toSupplier?.text), /ask the organisation for one\./)
  })

  it('is told of on the home page and beside its client equipment, until there is a newer one, or for 30 days', async () => {
    const second = await makeClient(app, site)
    const params = { clientId: client.clientId }
    const told = async () => {
      const person = await makePerson(app, site)
      const { clients } = (await callAs(app, person, readAttention)).body
      const { body } = await callAs(app, person, readClientEquipment, { params })
      return [
        body.foundSecretAt,
        ...clients
          .filter(({ kind }: { kind: string }) => kind === 'secret-found')
          .map(({ clientId, since }: { clientId: string; since: string }) => [clientId, since]),
      ]
    }
    assert.deepEqual(await told(), [null])
    for (const { clientSecret } of [client, second]) await report({ secret: clientSecret })
    const at = app.clock.now().toISOString()
    await work()
    const ofBoth = [client.clientId, second.clientId].toSorted().map((clientId) => [clientId, at])
    assert.deepEqual(await told(), [at, ...ofBoth])
    app.clock.advance(29 * 86_400)
    assert.deepEqual(await told(), [at, ...ofBoth])
    await app.operate((open) => unlockClient(open, client.clientId, 'organisation'))
    const person = await makePerson(app, site)
    assert.equal(
      (await callAs(app, person, regenerateClientSecret, { params, body: { overlapSeconds: 0 } })).status,
      200,
    )
    assert.deepEqual(await told(), [null, [second.clientId, at]])
    app.clock.advance(86_400)
    assert.deepEqual(await told(), [null])
  })

  it('is told without advice that nobody can follow where its client was locked before by the NMVO', async () => {
    const contact = `contact-${client.clientId}@example.org`
    await app.operate(({ tx, now }) => tx.run(nameSupplier, [client.clientId, contact, now, client.clientId]))
    await app.operate((open) => lockClient(open, client.clientId, 'nmvo', 'incident'))
    await report({ secret: client.clientSecret })
    await work()
    for (const email of [superUser.email, contact]) {
      const mail = (await app.mailTo(email)).at(-1)
      assert.equal(mail?.subject, 'A client secret was found and ended')
      assert.match(mail.text, /stays locked\. Nothing needs to be done\./)
      assert.doesNotMatch(mail.text, /nlock|new client secret|for a new one/)
    }
  })

  it('is ended whatever is said of the place, also where the words are too long for the trail', async () => {
    const found_at = `${'x'.repeat(199)}😀 and so on`
    await report({ secret: client.clientSecret, found_at })
    await work()
    assert.match(await sentenceOf(client), locked)
  })

  it('is told of each time: two secrets on one day are two mails', async () => {
    const second = await makeClient(app, site)
    await report({ secret: client.clientSecret })
    await report({ secret: second.clientSecret })
    await work()
    assert.equal((await app.mailTo(superUser.email)).length, 2)
  })

  it('is told of to a supplier’s contact once a quarter of an hour: nobody makes secrets to send him mails', async () => {
    const contact = `contact-${site.organisationId}@example.org`
    const [same, later] = [await makeClient(app, site), await makeClient(app, site)]
    await app.operate(({ tx, now }) => tx.run(nameSupplier, [client.clientId, contact, now, client.clientId]))
    for (const { clientId } of [same, later])
      await app.operate(({ tx }) => tx.run(shareSupplier, [clientId, client.clientId]))
    for (const { clientSecret } of [client, same]) await report({ secret: clientSecret })
    await work()
    assert.equal((await app.mailTo(contact)).length, 1)
    assert.equal((await app.mailTo(superUser.email)).length, 2)
    app.clock.advance(900)
    await report({ secret: later.clientSecret })
    await work()
    assert.equal((await app.mailTo(contact)).length, 2)
  })

  it('stands in the trail of its organisation, with the place and from where it was reported', async () => {
    await report({ secret: client.clientSecret, found_at: 'https://code.example/repository' })
    await work()
    const events = await readTrail(app, `client:${client.clientId}`)
    const [found, lock] = events.slice(-2)
    assert.partialDeepStrictEqual(found, {
      ...{ action: 'secret.found', actorKind: 'system', organisationId: site.organisationId },
      details: { foundAt: 'https://code.example/repository', left: 0 },
    })
    assert.partialDeepStrictEqual(lock, {
      action: 'client.locked',
      actorKind: 'system',
      details: { by: 'organisation' },
    })
  })

  it('of a client that was deleted is ended too: it does not come back with it', async () => {
    await app.operate((open) => deleteClient(open, client.clientId))
    await report({ secret: client.clientSecret })
    await work()
    const { rows } = await queue.query(
      `select from credentials k join clients c on c.id = k.client_uuid where c.client_id = $1 and k.revoked_at is null`,
      [client.clientId],
    )
    assert.equal(rows.length, 0)
  })

  it('is ended once by a job that was done half and comes again, on two nodes at once', async () => {
    await report({ secret: client.clientSecret })
    const [job] = await waiting()
    const earlier = (await readTrail(app, `client:${client.clientId}`)).length
    await Promise.all(
      [app, other, app, other].map((node) => retireWith(node)(job?.payload, { id: String(job?.id) })),
    )
    await work()
    assert.equal((await readTrail(app, `client:${client.clientId}`)).length, earlier + 2)
    assert.equal((await app.mailTo(superUser.email)).length, 1)
  })

  it('is found under a secret of the installation that was replaced since', async () => {
    const keyring = createKeyring(['a newer secret of this test, made up', ...secretsOfInstallation])
    const node = { ...app, keyring, publicUrl: 'https://theriac.example' }
    await createReportLeaked(node)({ secret: client.clientSecret }, { address: '192.0.2.7', userAgent: 'x' })
    const [job] = await waiting()
    await createRetireLeakedSecret(node)(job?.payload, { id: '1' })
    await queue.query('delete from graphile_worker._private_jobs')
    assert.match(await sentenceOf(client), locked)
  })

  it('is dropped from the queue where the secret that sealed it is gone, and nothing is tried again', async () => {
    await report({ secret: client.clientSecret })
    const [job] = await waiting()
    const stranger = { ...app, keyring: createKeyring(['a secret of another installation, made up here']) }
    for (const payload of [job?.payload, {}, 'x', { keyId: app.keyring.newest.id, sealed: 7 }]) {
      await assert.rejects(retireWith(stranger)(payload, { id: '1' }), PermanentFailure)
    }
    await work()
  })

  for (const [promise, fields] of [
    ['without a secret', {}],
    ['with an empty one', { secret: '' }],
    ['with one that is far too long', { secret: 'x'.repeat(201) }],
    ['with a place that is far too long', { secret: 'x', found_at: 'x'.repeat(501) }],
  ] as const) {
    it(`is not reported ${promise}`, async () => {
      const [status, body] = await report(fields)
      assert.equal(status, 400)
      assert.partialDeepStrictEqual(JSON.parse(body), { error: 'invalid_request' })
    })
  }

  it('can be reported sixty times an hour from one address, on all nodes together', async () => {
    for (let round = 0; round < 61; round += 1) {
      assert.equal((await report({ secret: 'nonsense' }, round % 2 === 0 ? app : other))[0], 200)
    }
    const answer = await fetch(`${other.url}/oauth/leaked`, {
      method: 'POST',
      body: new URLSearchParams({ secret: client.clientSecret }),
    })
    assert.equal(answer.status, 429)
    assert.equal(answer.headers.get('retry-after'), '2')
    assert.partialDeepStrictEqual(await answer.json(), { error: 'temporarily_unavailable' })
    await work()
    assert.equal(
      (await requestToken(app, { client_id: client.clientId, client_secret: client.clientSecret })).status,
      200,
    )
  })
})
