import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import {
  startEmbeddedDatabase,
  type EmbeddedDatabase,
} from '../src/platform/database/embedded/start-embedded-database.ts'
import { migrate } from '../src/platform/database/migrate.ts'

let running:
  | { folder: string; compiled: string; database: EmbeddedDatabase; endKeeping: () => Promise<void> }
  | undefined

/** Starts the PostgreSQL that all test files share, migrated, and tells them its address. */
export async function globalSetup(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'theriac-test-'))
  // Open to the OS user of the database, or its files would lie elsewhere when the tests run as root.
  await chmod(folder, 0o711)
  const database = await startEmbeddedDatabase({
    dataDirectory: folder,
    fsync: false,
    transport: 'port',
    say: () => {},
  })
  await migrate(database.connection)
  // Hundreds of processes load the same modules: each of them is stripped of its types once.
  const compiled = await mkdtemp(join(tmpdir(), 'theriac-compiled-'))
  process.env['NODE_COMPILE_CACHE'] = compiled
  running = { folder, compiled, database, endKeeping: await keepMailYoung(database.connection) }
  process.env['THERIAC_TEST_DATABASE_URL'] = addressOf(database.connection)
  process.env['THERIAC_TEST_ADMIN_URL'] = addressOf(database.adminConnection)
}

/** Stops it, and leaves nothing behind. */
export async function globalTeardown(): Promise<void> {
  await running?.endKeeping()
  await running?.database.stop()
  for (const folder of [running?.folder, running?.compiled])
    if (folder !== undefined) await rm(folder, { recursive: true, force: true })
}

// No worker runs on the shared database, so mail that no test asks for stays in its queue; grown old there, it would
// make every server say that mail is late.
async function keepMailYoung(connection: EmbeddedDatabase['connection']): Promise<() => Promise<void>> {
  const client = new pg.Client(connection)
  await client.connect()
  const text = `
    update graphile_worker._private_jobs
    set run_at = now()
    where run_at < now() - interval '20 seconds'`
  const timer = setInterval(() => void client.query(text).catch(() => {}), 10_000)
  return () => {
    clearInterval(timer)
    return client.end()
  }
}

function addressOf({ host, port, user, password, database }: EmbeddedDatabase['connection']): string {
  return `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}`
}
