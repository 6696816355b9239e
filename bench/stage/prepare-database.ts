import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openDatabase } from '../../server/src/platform/database/database.ts'
import {
  startEmbeddedDatabase,
  type EmbeddedDatabase,
} from '../../server/src/platform/database/embedded/start-embedded-database.ts'
import { migrate } from '../../server/src/platform/database/migrate.ts'
import type { Plan } from './plan.ts'
import type { Endings } from './endings.ts'
import { fillSessions } from './fill-sessions.ts'
import { fillDatabase, type BenchClient } from './fill-database.ts'

/** A database full of clients and packs, in a temporary folder that goes at the end. */
export type PreparedDatabase = {
  readonly dataDirectory: string
  /** THERIAC_SECRET of this installation. */
  readonly secret: string
  /** Theriac's own database. */
  readonly url: string
  /** An empty database beside it, for those that we are measured against. */
  readonly rivalUrl: string
  readonly client: BenchClient
  /** Of browsers in which a Super User of the client's organisation is signed in. */
  readonly cookies: readonly string[]
  stop(): Promise<void>
}

/** Makes the database as a first start does, fsync on, and fills it. */
export async function prepareDatabase(plan: Plan, endings: Endings): Promise<PreparedDatabase> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'theriac-bench-'))
  endings.add(() => rm(dataDirectory, { recursive: true, force: true }))
  // Where root runs this, another OS user runs PostgreSQL and has to get there.
  await chmod(dataDirectory, 0o755)
  const embedded = await startEmbeddedDatabase({ dataDirectory, say: () => {} })
  endings.add(() => embedded.stop())
  const { connection, adminConnection } = embedded
  await migrate(connection)
  const secret = randomBytes(32).toString('base64url')
  const database = openDatabase(connection, () => {})
  endings.add(() => database.close())
  const client = await fillDatabase(database, secret, plan)
  const cookies = await fillSessions(database, client.organisationId)
  await askOnce(connection, 'vacuum (analyze)')
  await askOnce(adminConnection, 'create database rivals')
  return {
    ...{ dataDirectory, secret, client, cookies },
    url: addressOf(connection),
    rivalUrl: addressOf({ ...adminConnection, database: 'rivals' }),
    stop: () => embedded.stop(),
  }
}

async function askOnce(connection: EmbeddedDatabase['connection'], statement: string): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

// A socket's folder stands percent-encoded where the host does.
function addressOf({ host, port, user, password, database }: EmbeddedDatabase['connection']): string {
  return `postgres://${user}:${encodeURIComponent(password)}@${encodeURIComponent(host)}:${port}/${database}`
}
