import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { migrate } from '../src/platform/database/migrate.ts'
import { dumpSchema } from './dump-schema.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

describe('the schema', () => {
  let database: TestDatabase
  let client: pg.Client
  before(async () => {
    database = await createTestDatabase()
  })
  after(async () => {
    await client.end()
    await database.drop()
  })

  it('is made once when four nodes start together on an empty database', async () => {
    const applied = await Promise.all(
      Array.from({ length: 4 }, () => migrate({ connectionString: database.url })),
    )
    assert.equal(applied.filter((names) => names.length > 0).length, 1)
    client = new pg.Client({ connectionString: database.url })
    await client.connect()
  })

  it('is the one that schema.sql shows: run npm run schema after a new migration', async () => {
    const shown = await readFile(join(import.meta.dirname, '../migrations/schema.sql'), 'utf8')
    assert.equal(await dumpSchema(client), shown)
  })

  it('keeps every table of an organisation behind row-level security, forced', async () => {
    const { rows } = await client.query<{ name: string }>(
      `select c.relname as name
       from pg_class c
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped
       where c.relnamespace = 'public'::regnamespace
         and c.relkind in ('r', 'p')
         and not c.relispartition
         and not (c.relrowsecurity and c.relforcerowsecurity)`,
    )
    assert.deepEqual(rows, [])
  })

  it('opens tables to theriac_gate in the few ways that finding out who is calling needs', async () => {
    const { rows } = await client.query<{ name: string; how: string }>(
      `select tablename as name, lower(cmd) as how
       from pg_policies
       where 'theriac_gate' = any (roles)
       order by 1`,
    )
    assert.deepEqual(
      rows.map(({ name, how }) => `${how} ${name}`),
      [
        'insert audit_events',
        'select client_roles',
        'select clients',
        'all credential_uses',
        'select credentials',
        'select hand_overs',
        'select locations',
        'all malformed_secrets',
        'select membership_groups',
        'select membership_locations',
        'select memberships',
        'select organisations',
        'select people',
        'select user_groups',
      ],
    )
  })

  it('is left by work that belongs to no organisation in these few places', () => {
    const source = join(import.meta.dirname, '../src')
    const files = globSync('**/*.ts', { cwd: source }).filter((file) => !file.endsWith('.test.ts'))
    const places = files.flatMap((file) => {
      const text = readFileSync(join(source, file), 'utf8')
      return [...text.matchAll(/transaction\(\s*'(theriac_\w+)',\s*undefined/g)].map(
        ([, role]) => `${file}: ${role}`,
      )
    })
    assert.deepEqual(places.toSorted(), [
      'access/work.ts: theriac_national',
      'assembly/keep-house.ts: theriac_national',
      'assembly/keep-house.ts: theriac_national',
      'assembly/mailbox/mailbox.ts: theriac_national',
      'assembly/mailbox/mailbox.ts: theriac_national',
      'assembly/open-installation.ts: theriac_national',
      'assembly/open-installation.ts: theriac_national',
      'features/applications/mails/tell-nmvo.ts: theriac_national',
      'features/hand-overs/collection/find-link.ts: theriac_gate',
      'features/hand-overs/collection/find-link.ts: theriac_gate',
      'features/hand-overs/collection/find-link.ts: theriac_gate',
      'features/incidents/mails/tell-organisations.ts: theriac_national',
      'features/sign-in/parts/work-at-sign-in.ts: theriac_sign_in',
      'features/tokens/leaked/report-leaked.ts: theriac_sign_in',
      'features/tokens/leaked/retire-leaked-secret.ts: theriac_national',
      'features/tokens/revoke-token.ts: theriac_gate',
      'platform/mail/deliver-mail.ts: theriac_national',
    ])
  })

  it('brings what was written before its month stood into the month, and lets a month be taken away whole', async () => {
    const admin = new pg.Client({ connectionString: database.adminUrl })
    await admin.connect()
    try {
      await admin.query(
        `insert into audit_events (id, occurred_at, actor_kind, actor_id, action, subject, outcome)
         values (gen_random_uuid(), '2031-03-05', 'system', 'test', 'test.done', 'test:1', 'done')`,
      )
      await admin.query(`select ensure_audit_months('2031-03-20')`)
      await admin.query('alter table audit_events detach partition audit_events_2031_03')
      const { rows: taken } = await admin.query('select action from audit_events_2031_03')
      assert.deepEqual(taken, [{ action: 'test.done' }])
      const { rows: left } = await admin.query(`select from audit_events where occurred_at >= '2031-03-01'`)
      assert.equal(left.length, 0)
    } finally {
      await admin.end()
    }
  })

  it('lets nobody but its owner remove anything from the trail', async () => {
    const { rows } = await client.query<{ grantee: string }>(
      `select grantee
       from information_schema.role_table_grants
       where table_name like 'audit_%'
         and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')
         and grantee <> current_user`,
    )
    assert.deepEqual(rows, [])
  })

  it('has roles that neither own a table nor pass by the walls', async () => {
    const { rows } = await client.query(
      `select r.rolname
       from pg_roles r
       where r.rolname like 'theriac\\_%'
         and r.rolname not in ('theriac_owner', 'theriac_admin')
         and (r.rolsuper or r.rolbypassrls or r.rolcanlogin
           or exists (select from pg_class c where c.relowner = r.oid))`,
    )
    assert.deepEqual(rows, [])
  })
})
