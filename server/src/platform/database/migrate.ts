import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { Fault } from '../fault.ts'
import { ensureRoles } from './ensure-roles.ts'
import { migrateQueue } from './migrate-queue.ts'

type Migration = { version: number; name: string; text: string; digest: string }

// Any number will do, as long as every node takes the same one.
const migrationLock = 7_433_201

const folder = join(import.meta.dirname, '../../../migrations')

/**
 * Brings the schema, and the queue of jobs beside it, to this program's version: forward only, each migration in a transaction, under an advisory lock,
 * so that nodes which start together wait for the one that migrates.
 * @returns the names of the migrations that were applied now
 * @throws Fault when the database is newer than the program, or a migration was changed after it was applied
 */
export async function migrate(connection: pg.ClientConfig): Promise<string[]> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await demandVersion(client)
    await demandOwnTables(client)
    await client.query(
      `create table if not exists schema_migrations (
         version integer primary key,
         name text not null,
         digest text not null,
         applied_at timestamptz not null default now()
       )`,
    )
    await ensureRoles(client)
    const applied = await applyMissing(client, await readMigrations())
    await migrateQueue(connection)
    return applied
  } finally {
    await client.end()
  }
}

/** The version of the schema that this program works with. */
export async function newestVersion(): Promise<number> {
  return (await readMigrations()).at(-1)?.version ?? 0
}

async function demandVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string; encoding: string; icu: boolean }>(
    `select
       current_setting('server_version_num') as server_version_num, current_setting('server_encoding') as encoding,
       exists (select from pg_collation where collprovider = 'i') as icu`,
  )
  if (Number(rows[0]?.server_version_num) < 150_000) {
    throw new Fault('The database is older than PostgreSQL 15: use 15 or newer.')
  }
  if (rows[0]?.encoding !== 'UTF8') throw new Fault('The database is not encoded in UTF8: make one that is.')
  if (!rows[0].icu) {
    throw new Fault('This PostgreSQL was built without ICU, by which names are sorted: use one that has it.')
  }
}

// An empty database becomes Theriac's; one with somebody else's tables never does.
async function demandOwnTables(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ foreign: boolean }>(
    `select count(*) > 0 and count(*) filter (where tablename = 'schema_migrations') = 0 as foreign
     from pg_tables
     where schemaname = 'public'`,
  )
  if (rows[0]?.foreign !== true) return
  throw new Fault('The database holds tables of another program: name an empty one in DATABASE_URL.')
}

async function readMigrations(): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => /^\d{4}-.*\.sql$/.test(file)).toSorted()
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(folder, file), 'utf8')
      const digest = createHash('sha256').update(text).digest('hex')
      return { version: Number(file.slice(0, 4)), name: file.slice(0, -4), text, digest }
    }),
  )
}

async function applyMissing(client: pg.Client, migrations: readonly Migration[]): Promise<string[]> {
  const { rows } = await client.query<{ version: number; name: string; digest: string }>(
    'select version, name, digest from schema_migrations order by version',
  )
  const applied = new Map(rows.map((row) => [row.version, row]))
  const newest = migrations.at(-1)?.version ?? 0
  if (rows.some((row) => row.version > newest)) {
    throw new Fault('The database is newer than this program: start the newer version of Theriac.')
  }
  const names = []
  for (const migration of migrations) {
    const before = applied.get(migration.version)
    if (before === undefined) {
      await apply(client, migration)
      names.push(migration.name)
    } else if (before.digest !== migration.digest) {
      throw new Fault(
        `The migration ${before.name} differs from the one that was applied: use an unchanged program.`,
      )
    }
  }
  return names
}

async function apply(client: pg.Client, { version, name, text, digest }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(text)
    await client.query('insert into schema_migrations (version, name, digest) values ($1, $2, $3)', [
      version,
      name,
      digest,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
