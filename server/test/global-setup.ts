import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  startEmbeddedDatabase,
  type EmbeddedDatabase,
} from '../src/platform/database/embedded/start-embedded-database.ts'
import { migrate } from '../src/platform/database/migrate.ts'

let running: { folder: string; database: EmbeddedDatabase } | undefined

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
  running = { folder, database }
  await migrate(database.connection)
  process.env['THERIAC_TEST_DATABASE_URL'] = addressOf(database.connection)
  process.env['THERIAC_TEST_ADMIN_URL'] = addressOf(database.adminConnection)
}

/** Stops it, and leaves nothing behind. */
export async function globalTeardown(): Promise<void> {
  await running?.database.stop()
  if (running !== undefined) await rm(running.folder, { recursive: true, force: true })
}

function addressOf({ host, port, user, password, database }: EmbeddedDatabase['connection']): string {
  return `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}`
}
