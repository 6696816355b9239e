import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { migrate } from '../src/platform/database/migrate.ts'
import { findStatements } from './find-statements.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

// Rows that a wrong plan would read from end to end.
const fill = `
  insert into markets (code, name, created_at) values ('QQ', 'Plans', now()) ;
  insert into organisations (id, market_code, type, name, created_at)
    select gen_random_uuid(), 'QQ', 'pharmacy', 'Plan ' || n, now() from generate_series(1, 3000) n;
  insert into locations (organisation_id, name, postal_code, created_at)
    select id, 'Plan', '1', now() from organisations where market_code = 'QQ';
  insert into client_roles (id, organisation_id, name, grants_all, created_at)
    select gen_random_uuid(), id, 'Plan', true, now() from organisations where market_code = 'QQ';
  insert into clients (id, organisation_id, client_id, kind, name, location_id, client_role_id, created_at)
    select gen_random_uuid(), o.id, gen_random_uuid(), 'equipment', 'Plan', l.id, r.id, now()
    from organisations o
    join locations l on l.organisation_id = o.id
    join client_roles r on r.organisation_id = o.id
    where o.market_code = 'QQ';
  insert into credentials (id, organisation_id, client_uuid, kind, secret_hmac, hmac_key_id, created_at)
    select gen_random_uuid(), organisation_id, id, 'secret', '\\x00', 'none', now() from clients where name = 'Plan';
  insert into products (code_scheme, code, name, created_at)
    select 'gs1', 'plan-' || n, 'Plan', now() from generate_series(1, 3000) n;
  insert into batches (product_id, batch, expiry, created_at)
    select id, 'P', '2031-01-01', now() from products where code like 'plan-%';
  insert into packs (product_id, batch_id, serial_number)
    select b.product_id, b.id, s from batches b cross join generate_series(1, 10) s where b.batch = 'P';
  insert into throttles (bucket, failures, window_started_at, blocked_until)
    select 'plan ' || n, 1, now(), now() from generate_series(1, 3000) n;
  insert into revoked_tokens (token_id, client_uuid, revoked_at, expires_at)
    select 'plan-' || row_number() over (), id, now(), now() from clients;
  analyze;`

const hot = (await findStatements()).flatMap(({ index, ...statement }) =>
  index === undefined ? [] : [{ ...statement, index }],
)

describe('every statement of the hot road', () => {
  let database: TestDatabase
  let client: pg.Client
  before(async () => {
    database = await createTestDatabase()
    await migrate({ connectionString: database.url })
    client = new pg.Client({ connectionString: database.adminUrl })
    await client.connect()
    await client.query(fill)
  })
  after(async () => {
    await client.end()
    await database.drop()
  })

  it('is one of these', () => {
    assert.deepEqual(hot.map(({ name }) => name).toSorted(), [
      'change_pack',
      'find_block',
      'find_client_secrets',
      'find_deleted_secrets',
      'find_machine',
      'find_pack',
      'lock_pack',
    ])
  })

  for (const { name, text, index } of hot) {
    it(`${name} goes by ${index}, and reads no table from end to end`, async () => {
      await client.query(`begin; set local role ${/packs/.test(text) ? 'theriac_app' : 'theriac_gate'}`)
      await client.query(`set local app.organisation_id = '${randomUUID()}'`)
      try {
        const { rows } = await client.query<{ 'QUERY PLAN': string }>(
          `explain (generic_plan, costs off) ${text}`,
        )
        const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
        assert.match(plan, new RegExp(`(using|Bitmap Index Scan on) ${index}\\b`))
        // Markets and signing keys are a handful of rows.
        assert.doesNotMatch(plan, /Seq Scan on (?!markets|signing_keys)/, plan)
      } finally {
        await client.query('rollback')
      }
    })
  }
})
