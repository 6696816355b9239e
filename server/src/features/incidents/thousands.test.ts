import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { changeClientEquipment } from '@theriac/contract/v1/clients.ts'
import { lockSupplier, previewSupplierLock, unlockIncident } from '@theriac/contract/v1/incident-locks.ts'
import pg from 'pg'
import { makeScene, type Scene } from '../../../test/applications.ts'
import { fetchToken, verify } from '../../../test/calls.ts'
import { makeClient, makePack, makeSite } from '../../../test/factories.ts'
import { callAs, makePerson } from '../../../test/people.ts'
import { type Installation, startInstallation } from '../../../test/start-installation.ts'
import { makeSupplier } from '../../../test/suppliers.ts'
import { openMail } from '../../platform/mail/seal-mail.ts'
import { createTellOfIncident } from './public.ts'

const organisations = 1_000
const clientsOfEach = 20

const tables = [
  ...['organisations', 'locations', 'client_roles', 'people', 'memberships', 'clients', 'credentials'],
  'credential_uses',
]

// As a supplier of half a country has them; each has been used.
const fill = `
  insert into organisations (id, market_code, type, name, created_at)
    select gen_random_uuid(), $1, 'pharmacy', 'Of thousands ' || n, now() from generate_series(1, ${organisations}) n`
const fillRest = [
  `insert into locations (organisation_id, name, postal_code, created_at)
     select id, 'Shop', '1', now() from organisations where name like 'Of thousands %'`,
  `insert into client_roles (id, organisation_id, name, grants_all, created_at)
     select gen_random_uuid(), id, 'Full Access', true, now() from organisations where name like 'Of thousands %'`,
  `insert into people (id, email, name, language, created_at)
     select id, id || '@example.org', 'Somebody', 'fi', now() from organisations where name like 'Of thousands %'`,
  `insert into memberships (id, organisation_id, person_id, kind, created_at)
     select id, id, id, 'super-user', now() from organisations where name like 'Of thousands %'`,
  `insert into clients (
       id, organisation_id, client_id, kind, name, location_id, client_role_id, supplier_id, created_at
     )
     select gen_random_uuid(), o.id, gen_random_uuid(), 'equipment', 'PC', l.id, r.id, $1, now()
     from organisations o
     join locations l on l.organisation_id = o.id
     join client_roles r on r.organisation_id = o.id
     cross join generate_series(1, ${clientsOfEach})
     where o.name like 'Of thousands %'`,
  `insert into credentials (id, organisation_id, client_uuid, kind, secret_hmac, hmac_key_id, created_at)
     select gen_random_uuid(), organisation_id, id, 'secret', '\\x00', 'none', now() from clients where name = 'PC'`,
  `insert into credential_uses (credential_id, organisation_id, client_uuid, first_used_at, last_used_at)
     select id, organisation_id, client_uuid, now(), now() from credentials where hmac_key_id = 'none'`,
]

describe('a supplier of twenty thousand clients', () => {
  let installation: Installation
  let scene: Scene
  let client: pg.Client
  let supplierId: string
  before(async () => {
    installation = await startInstallation()
    const [app] = installation.nodes
    scene = await makeScene(app)
    supplierId = await makeSupplier(app, scene.superUser)
    client = new pg.Client({ connectionString: installation.databaseUrl })
    await client.connect()
    // What no program may, the test may: write rows of a thousand organisations at once.
    for (const table of tables) await client.query(`alter table ${table} no force row level security`)
    await client.query(fill, [scene.nation.market])
    for (const text of fillRest) await client.query(text, text.includes('$1') ? [supplierId] : [])
    for (const table of tables) await client.query(`alter table ${table} force row level security`)
    await client.query('analyze')
  })
  after(async () => {
    await client.end()
    await installation.end()
  })

  it('is locked by one act within seconds, on both nodes, and each organisation gets one mail', async (test) => {
    const [app, other] = installation.nodes
    const { nmvo, market } = scene.nation
    const site = await makeSite(app, { market })
    const own = await makeClient(app, site)
    await callAs(app, await makePerson(app, site), changeClientEquipment, {
      params: { clientId: own.clientId },
      body: { supplierId },
    })
    const pack = await makePack(app)
    const token = await fetchToken(app, own)
    const times: number[] = []
    const timed = async <T>(work: () => Promise<T>): Promise<T> => {
      const begin = performance.now()
      const done = await work()
      times.push(Math.round(performance.now() - begin))
      return done
    }
    const params = { supplierId }
    const shown = await timed(() => callAs(app, nmvo, previewSupplierLock, { params }))
    assert.partialDeepStrictEqual(shown.body, {
      ...{ clients: organisations * clientsOfEach + 1, totalOrganisations: organisations + 1 },
    })
    assert.equal(shown.body.organisations.length, 500)
    const locked = await timed(() =>
      callAs(app, nmvo, lockSupplier, {
        params,
        body: { systemId: null, reason: 'Incident 7', digest: shown.body.digest, isChangeKnown: false },
      }),
    )
    assert.equal(locked.status, 200)
    assert.equal((await verify(other, token, pack)).status, 401)
    assert.equal(await countMails(locked.body.id), organisations)
    const unlocked = await timed(() =>
      callAs(app, nmvo, unlockIncident, { params: { incidentLockId: locked.body.id } }),
    )
    assert.equal(unlocked.status, 200)
    const again = await callAs(app, nmvo, previewSupplierLock, { params })
    assert.partialDeepStrictEqual(again.body, { clients: shown.body.clients, lockedAlready: 0 })
    test.diagnostic(`preview, lock, unlock of 20,000 clients: ${times.join(', ')} ms`)
  })

  /** Does the jobs that tell the organisations, and counts the mails that they ask for. */
  async function countMails(incidentLockId: string): Promise<number> {
    const [app] = installation.nodes
    const { database, keyring, url } = app
    const tell = createTellOfIncident(database, { keyring, publicUrl: url })
    const waiting = `
      select jobs.id, jobs.payload, tasks.identifier as task
      from graphile_worker._private_jobs jobs
      join graphile_worker._private_tasks tasks on tasks.id = jobs.task_id`
    for (;;) {
      const { rows } = await client.query<{ id: string; payload: { incidentLockId: string } }>(
        `${waiting} where tasks.identifier = 'tell_of_incident'`,
      )
      const job = rows.find(({ payload }) => payload.incidentLockId === incidentLockId)
      if (job === undefined) break
      await client.query('delete from graphile_worker._private_jobs where id = $1', [job.id])
      await tell(job.payload, { id: job.id })
    }
    const { rows } = await client.query<{ payload: unknown }>(
      `${waiting} where tasks.identifier = 'deliver_mail'`,
    )
    const mails = rows.map(({ payload }) => openMail(keyring, payload))
    const ours = mails.filter(({ subject }) => subject === 'IT-toimittajan laitteet on lukittu')
    assert.equal(new Set(ours.map(({ to }) => to)).size, ours.length)
    assert.match(ours[0]?.text ?? '', /Laitteita: 20\nSyy: Incident 7/)
    assert.match(ours[0]?.text ?? '', /Lukitut laitteet:\n(- .+ \(.+\)\n){20}\n/)
    return ours.length
  }
})
