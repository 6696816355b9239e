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
    select id, 'Plan', '1', now() from organisations cross join generate_series(1, 3) where market_code = 'QQ';
  insert into client_roles (id, organisation_id, name, grants_all, created_at)
    select gen_random_uuid(), id, 'Plan', true, now() from organisations where market_code = 'QQ';
  insert into clients (id, organisation_id, client_id, kind, name, location_id, client_role_id, created_at)
    select gen_random_uuid(), o.id, gen_random_uuid(), 'equipment', 'Plan', l.id, r.id, now()
    from organisations o
    join locations l on l.organisation_id = o.id
    join client_roles r on r.organisation_id = o.id
    cross join generate_series(1, 2)
    where o.market_code = 'QQ';
  insert into credentials (id, organisation_id, client_uuid, kind, secret_hmac, hmac_key_id, created_at)
    select gen_random_uuid(), organisation_id, id, 'secret', '\\x00', 'none', now() from clients where name = 'Plan';
  insert into credential_uses (credential_id, organisation_id, client_uuid, first_used_at, last_used_at)
    select id, organisation_id, client_uuid, now(), now() from credentials;
  insert into malformed_secrets (client_uuid, organisation_id, times, first_at, last_at)
    select id, organisation_id, 1, now(), now() from clients;
  insert into suppliers (id, market_code, name, created_at)
    select gen_random_uuid(), 'QQ', 'Plan ' || n, now() from generate_series(1, 3000) n;
  insert into it_systems (id, market_code, supplier_id, name, created_at)
    select gen_random_uuid(), market_code, id, 'Plan', now() from suppliers where market_code = 'QQ';
  insert into people (id, email, name, created_at)
    select id, id || '@example.org', 'Plan', now() from organisations where market_code = 'QQ';
  insert into memberships (id, organisation_id, person_id, kind, created_at)
    select id, id, id, 'user', now() from organisations where market_code = 'QQ';
  insert into sessions (id, token_digest, person_id, membership_id, started_at, last_used_at, proven_at)
    select id, uuid_send(id), id, id, now(), now(), now() from memberships;
  insert into user_groups (id, organisation_id, name, permissions, created_at)
    select id, id, 'Plan', '{}', now() from organisations where market_code = 'QQ';
  insert into membership_groups (organisation_id, membership_id, user_group_id) select id, id, id from memberships;
  insert into membership_locations (organisation_id, membership_id, location_id)
    select organisation_id, organisation_id, id from locations where name = 'Plan';
  insert into hand_overs (
      id, organisation_id, client_uuid, token_digest, code_hmac, hmac_key_id, overlap_seconds, created_by, creator_id,
      created_at, expires_at
    )
    select
      gen_random_uuid(), c.organisation_id, c.id, uuid_send(c.id), '\\x00', 'none', 0, 'Plan', p.id, now(), now()
    from clients c join people p on p.id = c.organisation_id;
  insert into applications (
      id, organisation_id, kind, location_id, planned_on, system_name, client_role_id, applied_by, applicant_id, applied_at
    )
    select gen_random_uuid(), l.organisation_id, 'it-system-change', l.id, now(), 'Plan', r.id, 'Plan', l.organisation_id, now()
    from locations l join client_roles r on r.organisation_id = l.organisation_id
    where l.name = 'Plan';
  insert into replaced_clients (application_id, organisation_id, client_uuid)
    select a.id, a.organisation_id, c.id from applications a join clients c on c.location_id = a.location_id;
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

// What an organisation's work does; the rest finds out who is calling.
const isOwnWork = (text: string) => /\bpacks\b|\borganisation_id = \$1/.test(text)

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
      'find_client_keys',
      'find_client_secrets',
      'find_deleted_keys',
      'find_deleted_secrets',
      'find_equipment',
      'find_hand_over_by_token',
      'find_machine',
      'find_pack',
      'find_person',
      'list_attention',
      'list_equipment',
      'list_last_collections',
      'list_last_hand_overs',
      'list_live_credentials',
      'list_open_locations',
      'lock_pack',
    ])
  })

  for (const { name, text, index } of hot) {
    it(`${name} goes by ${index}, and reads no table from end to end`, async () => {
      await client.query(`begin; set local role ${isOwnWork(text) ? 'theriac_app' : 'theriac_gate'}`)
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
