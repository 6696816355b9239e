import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { keepHouse } from '../src/assembly/keep-house.ts'
import { openDatabase } from '../src/platform/database/database.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

describe('housekeeping', () => {
  let database: TestDatabase
  let client: pg.Client
  before(async () => {
    database = await createTestDatabase()
    await migrate({ connectionString: database.url })
    client = new pg.Client({ connectionString: database.adminUrl })
    await client.connect()
  })
  after(async () => {
    await client.end()
    await database.drop()
  })

  it('forgets what has run its time, however much it is, and keeps the rest', async () => {
    await client.query(
      `insert into throttles (bucket, failures, window_started_at, blocked_until)
       select 'old ' || n, 1, timestamptz '2026-11-20 11:59Z', timestamptz 'epoch' from generate_series(1, 5001) n
       union all
       select 'new', 1, timestamptz '2026-11-20 12:01Z', timestamptz 'epoch'`,
    )
    const opened = openDatabase({ connectionString: database.url }, () => {})
    try {
      await keepHouse(opened, { now: () => new Date('2026-11-21T12:00:00Z') })
    } finally {
      await opened.close()
    }
    const { rows } = await client.query('select bucket from throttles')
    assert.deepEqual(rows, [{ bucket: 'new' }])
  })

  it('forgets sign-ins and links the day after they ended, and sessions after a month', async () => {
    await client.query(
      `insert into people (id, email, name, created_at) values (gen_random_uuid(), 'a@example.org', 'A', now());
       insert into sign_ins (id, browser_digest, person_id, factor, created_at)
       select gen_random_uuid(), sha256(at::text::bytea), id, 'email', at from people, ${moments('1 day')};
       insert into code_sends (person_id, sent_at) select id, at from people, ${moments('1 day')};
       insert into markets (code, name, created_at) values ('IE', 'Ireland', now());
       insert into organisations (id, market_code, type, name, created_at) values (gen_random_uuid(), 'IE', 'nmvo', 'N', now());
       insert into invitation_sends (organisation_id, email, sent_at)
       select id, 'c@example.org', at from organisations, ${moments('1 day')};
       insert into password_resets (id, person_id, token_digest, created_at, expires_at)
       select gen_random_uuid(), id, sha256(at::text::bytea), at, at from people, ${moments('1 day')};
       insert into email_changes (
         id, person_id, old_email, new_email, old_token_digest, new_token_digest, created_at, expires_at
       )
       select gen_random_uuid(), id, email, 'b@example.org', sha256(at::text::bytea), sha256(at::text::bytea), at, at
       from people, ${moments('1 day')};
       insert into sessions (id, token_digest, person_id, membership_id, started_at, last_used_at, proven_at)
       select gen_random_uuid(), sha256(at::text::bytea), id, id, at, at, at from people, ${moments('30 days')}`,
    )
    const opened = openDatabase({ connectionString: database.url }, () => {})
    try {
      await keepHouse(opened, { now: () => new Date('2026-11-21T12:00:00Z') })
    } finally {
      await opened.close()
    }
    for (const table of [
      'sign_ins',
      'code_sends',
      'password_resets',
      'email_changes',
      'sessions',
      'invitation_sends',
    ]) {
      const { rows } = await client.query(`select count(1)::int as left from ${table}`)
      assert.deepEqual(rows, [{ left: 1 }], table)
    }
  })
})

function moments(ago: string): string {
  return `(values (timestamptz '2026-11-21 11:59Z' - interval '${ago}'), ('2026-11-21 12:01Z'::timestamptz - interval '${ago}')) as moments (at)`
}
