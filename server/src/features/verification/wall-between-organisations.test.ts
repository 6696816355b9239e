import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { change, fetchToken, verify } from '../../../test/calls.ts'
import { makePack, makeSite, type TestPack, type TestSite } from '../../../test/factories.ts'
import { newTransactionId } from '../../../test/pack-rows.ts'
import { startTestApp, testDatabaseUrl, type TestApp } from '../../../test/test-app.ts'
import type { DatabaseRole } from '../../platform/database/database.ts'

const tables = [
  'locations',
  'clients',
  'alerts',
  'audit_events',
  'client_transactions',
  'typing_mistakes',
] as const
type Table = (typeof tables)[number]

let app: TestApp
let connection: pg.Client
let ours: TestSite
let theirs: TestSite
let pack: TestPack

before(async () => {
  app = await startTestApp()
  connection = new pg.Client({ connectionString: testDatabaseUrl() })
  await connection.connect()
  ours = await makeSite(app)
  theirs = await makeSite(app)
  pack = await makePack(app)
  for (const site of [ours, theirs]) await leaveRows(site)
})
after(async () => {
  await connection.end()
  await app.close()
})

describe('in the work of one organisation', () => {
  for (const table of tables) {
    it(`its own rows of ${table} are seen, and no others`, async () => {
      const rows = await runAs('theriac_app', ours.organisationId, `select organisation_id from ${table}`)
      assert.ok(rows.length > 0)
      assert.deepEqual(new Set(rows.map((row) => row['organisation_id'])), new Set([ours.organisationId]))
    })

    it(`another organisation’s rows of ${table} are not there, even when they are asked for by name`, async () => {
      const text = `select 1 from ${table} where organisation_id = $1`
      assert.deepEqual(await runAs('theriac_app', ours.organisationId, text, [theirs.organisationId]), [])
    })

    it(`no row of ${table} can be added to another organisation`, async () => {
      const { text, values } = insertInto(table, theirs)
      await assert.rejects(runAs('theriac_app', ours.organisationId, text, values), { code: '42501' })
    })

    it(`no row of ${table} that is another organisation’s can be changed or taken over`, async () => {
      const text = `update ${table} set organisation_id = organisation_id where organisation_id = $1 returning 1`
      assert.deepEqual(
        await rowsOrRefusal(runAs('theriac_app', ours.organisationId, text, [theirs.organisationId])),
        [],
      )
      const taken = `update ${table} set organisation_id = $1 where organisation_id = $2 returning 1`
      const values = [ours.organisationId, theirs.organisationId]
      assert.deepEqual(await rowsOrRefusal(runAs('theriac_app', ours.organisationId, taken, values)), [])
    })

    it(`no row of ${table} can be given to another organisation`, async () => {
      const text = `update ${table} set organisation_id = $1 where organisation_id = $2`
      const values = [theirs.organisationId, ours.organisationId]
      await assert.rejects(runAs('theriac_app', ours.organisationId, text, values), { code: '42501' })
    })
  }

  it('what it may add, it can add to itself', async () => {
    // A client needs a role besides.
    for (const table of tables.filter((one) => one !== 'clients')) {
      const { text, values } = insertInto(table, ours)
      await runAs('theriac_app', ours.organisationId, text, values)
    }
  })

  it('only its own entry in the list of organisations is seen', async () => {
    const rows = await runAs('theriac_app', ours.organisationId, 'select id from organisations')
    assert.deepEqual(rows, [{ id: ours.organisationId }])
  })

  it('a pack’s state can be changed, and nothing else of it or of product and batch', async () => {
    const own = ours.organisationId
    await runAs('theriac_app', own, `update packs set state = state where serial_number = $1`, [
      pack.serialNumber,
    ])
    const refused = [
      'update packs set serial_number = serial_number',
      'update packs set batch_id = batch_id',
      'delete from packs',
      `insert into packs (product_id, batch_id, serial_number) values (1, 1, 'X')`,
      'update products set withdrawn_at = null',
      'update batches set recalled_at = null',
    ]
    for (const text of refused) await assert.rejects(runAs('theriac_app', own, text), { code: '42501' }, text)
  })

  it('the trail can be added to, and never changed, shortened or emptied', async () => {
    for (const text of [
      `update audit_events set outcome = 'done'`,
      'delete from audit_events',
      'truncate audit_events',
    ]) {
      await assert.rejects(runAs('theriac_app', ours.organisationId, text), { code: '42501' }, text)
    }
  })

  it('an alert can be neither changed nor deleted', async () => {
    for (const text of [`update alerts set state = 'closed'`, 'delete from alerts']) {
      await assert.rejects(runAs('theriac_app', ours.organisationId, text), { code: '42501' }, text)
    }
  })

  it('the hash of a secret cannot be read, not even its own', async () => {
    for (const column of ['secret_hmac', 'hmac_key_id', '*']) {
      const text = `select ${column} from credentials`
      await assert.rejects(runAs('theriac_app', ours.organisationId, text), { code: '42501' }, text)
    }
    assert.equal((await runAs('theriac_app', ours.organisationId, 'select id from credentials')).length, 1)
  })

  it('the keys that sign, tokens, and what proves who a person is cannot be read', async () => {
    for (const what of [
      ...['1 from signing_keys', '1 from revoked_tokens', '1 from throttles', '1 from installation'],
      ...['password_hash from people', 'totp_sealed from people', 'token_digest from sessions'],
      ...['1 from earlier_passwords', '1 from recovery_codes', '1 from sign_ins', '1 from password_resets'],
    ]) {
      await assert.rejects(
        runAs('theriac_app', ours.organisationId, `select ${what}`),
        { code: '42501' },
        what,
      )
    }
  })
})

describe('in work that names no organisation', () => {
  for (const table of tables) {
    it(`no row of ${table} is seen or can be added`, async () => {
      for (const organisationId of [undefined, '']) {
        assert.deepEqual(await runAs('theriac_app', organisationId, `select 1 from ${table}`), [])
        const { text, values } = insertInto(table, ours)
        await assert.rejects(runAs('theriac_app', organisationId, text, values), { code: '42501' })
      }
    })
  }

  it('nothing remains of the organisation that the transaction before had named', async () => {
    const readOwn = () => connection.query('select 1 from locations')
    await runAs('theriac_app', ours.organisationId, 'select 1')
    await connection.query('set role theriac_app')
    try {
      assert.equal((await readOwn()).rowCount, 0)
    } finally {
      await connection.query('reset role')
    }
  })
})

describe('before it is known who is calling', () => {
  it('no alert, no trail, no pack and nothing of the verification can be read', async () => {
    const hidden = [
      'alerts',
      'audit_events',
      'packs',
      'batches',
      'products',
      'client_transactions',
      'typing_mistakes',
    ]
    for (const table of hidden) {
      await assert.rejects(
        runAs('theriac_gate', undefined, `select 1 from ${table}`),
        { code: '42501' },
        table,
      )
    }
  })

  it('no client, location, role or credential can be changed', async () => {
    const refused = [
      `update clients set status = 'active'`,
      'update locations set closed_at = null',
      `update client_roles set permissions = '{}'`,
      'update credentials set revoked_at = null',
      'update organisations set status = status',
      'delete from revoked_tokens',
      'update audit_events set action = action',
    ]
    for (const text of refused)
      await assert.rejects(runAs('theriac_gate', undefined, text), { code: '42501' }, text)
  })
})

describe('the wall itself', () => {
  it('stands at every table that says whose a row is, for their owner too', async () => {
    const { rows } = await connection.query<{ name: string; stands: boolean }>(`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as stands
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace
        and c.relkind in ('r', 'p')
        and not c.relispartition`)
    assert.ok(rows.length >= 13)
    assert.deepEqual(
      rows.filter(({ stands }) => !stands),
      [],
    )
  })

  it('cannot be passed by way of a month of the trail', async () => {
    const { rows } = await connection.query<{ name: string }>(`
      select inhrelid::regclass::text as name
      from pg_inherits
      where inhparent = 'audit_events'::regclass`)
    assert.ok(rows.length > 12)
    for (const role of ['theriac_app', 'theriac_gate', 'theriac_national'] as const) {
      for (const { name } of rows) {
        await assert.rejects(
          runAs(role, ours.organisationId, `select 1 from ${name}`),
          { code: '42501' },
          name,
        )
      }
    }
  })

  it('keeps even the operator from changing the trail or an alert', async () => {
    for (const text of [
      'update audit_events set action = action',
      'delete from audit_events',
      'delete from alerts',
    ]) {
      await assert.rejects(runAs('theriac_national', undefined, text), { code: '42501' }, text)
    }
  })

  it('cannot be taken down by the roles that work behind it', async () => {
    for (const role of ['theriac_app', 'theriac_gate', 'theriac_national'] as const) {
      for (const text of [
        'alter table alerts disable row level security',
        'drop policy own_organisation on alerts',
      ]) {
        await assert.rejects(runAs(role, ours.organisationId, text), { code: '42501' }, text)
      }
    }
  })
})

/** Leaves rows of a site in every table of the verification. */
async function leaveRows(site: TestSite): Promise<void> {
  const token = await fetchToken(app, site)
  const wrong = { ...pack, batch: 'B-9' }
  await verify(app, token, wrong)
  await verify(app, token, wrong, { 'emvs-data-entry-mode': 'manual' })
  await change(app, token, pack, 'Supplied', { 'client-transaction-id': newTransactionId() })
}

type Row = Readonly<Record<string, unknown>>

/** Runs one statement in a role as the program takes it, and rolls back. */
async function runAs(
  role: DatabaseRole,
  organisationId: string | undefined,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  await connection.query('begin')
  try {
    await connection.query(`set local role ${role}`)
    if (organisationId !== undefined)
      await connection.query(`set local app.organisation_id = '${organisationId}'`)
    return (await connection.query<Row>(text, [...values])).rows
  } finally {
    await connection.query('rollback')
  }
}

/** The rows that a statement met, or none where it was refused. */
function rowsOrRefusal(rows: Promise<Row[]>): Promise<Row[]> {
  return rows.catch((error: unknown) => {
    if (error instanceof pg.DatabaseError && error.code === '42501') return []
    throw error
  })
}

function insertInto(table: Table, { organisationId, locationId }: TestSite) {
  const id = randomUUID()
  const client = `(select id from clients where organisation_id = $1 limit 1)`
  const inserts = {
    locations: `(organisation_id, name, postal_code, created_at) values ($1, 'Shop', '1', now())`,
    clients: `(id, organisation_id, client_id, kind, name, location_id, client_role_id, created_at)
      values ('${id}', $1, '${id}', 'equipment', 'PC', ${locationId}, '${id}', now())`,
    alerts: `(id, organisation_id, location_id, code, operation, operation_code, data_entry_mode, code_scheme,
      product_code, serial_number, batch, expiry, raised_at)
      values ('${id}', $1, ${locationId}, 'A2', 'verify', '41020001', 'manual', 'gs1', '1', '1', '1', '1', now())`,
    audit_events: `(id, occurred_at, organisation_id, actor_kind, actor_id, action, subject, outcome)
      values ('${id}', now(), $1, 'client', 'x', 'x', 'x', 'done')`,
    client_transactions: `(organisation_id, client_uuid, transaction_id, request_digest, created_at)
      values ($1, coalesce(${client}, '${id}'), '${id}', '\\x00', now())`,
    typing_mistakes: `(organisation_id, location_id, code_scheme, product_code, mistakes, since)
      values ($1, ${locationId}, 'gs1', '${id}', 1, now())`,
  } as const satisfies Record<Table, string>
  return { text: `insert into ${table} ${inserts[table]}`, values: [organisationId] }
}
