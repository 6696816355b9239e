import type { ClientConfig } from 'pg'
import { demandOwnSecret } from '../features/signing-keys/public.ts'
import type { Clock } from '../platform/clock/clock.ts'
import type { Config } from '../platform/config/config.ts'
import type { Environment } from '../platform/config/environment.ts'
import { readSecrets } from '../platform/config/secrets.ts'
import { createKeyring, type Keyring } from '../platform/crypto/keyring.ts'
import { connectionFault } from '../platform/database/connection-fault.ts'
import { type Database, openDatabase } from '../platform/database/database.ts'
import { hasEmbeddedDatabase } from '../platform/database/embedded/has-embedded-database.ts'
import { holdDataDirectory } from '../platform/database/embedded/hold-data-directory.ts'
import { joinEmbeddedDatabase } from '../platform/database/embedded/join-embedded-database.ts'
import { startEmbeddedDatabase } from '../platform/database/embedded/start-embedded-database.ts'
import { migrate, newestVersion } from '../platform/database/migrate.ts'
import { readConnection, readSchemaVersion } from '../platform/database/schema-version.sql.ts'
import { DatabaseUnavailable } from '../platform/unavailable.ts'
import { Fault } from '../platform/fault.ts'
import { markInstallation, readInstallation } from './installation.sql.ts'
import { prepareTrail } from './keep-house.ts'

export type Installation = {
  readonly database: Database
  /** As the user who owns the database: for the queue of jobs. */
  readonly connection: ClientConfig
  readonly keyring: Keyring
  /** Whether the database answers and has this program's schema. */
  readonly isReady: () => Promise<boolean>
  readonly close: () => Promise<void>
}

type Opening = {
  readonly config: Config
  readonly environment: Environment
  readonly clock: Clock
  /** Told to a second server on the same data directory. */
  readonly purpose: string
  readonly say: (message: string) => void
  readonly onDatabaseError: (error: Error) => void
}

/**
 * Opens an installation to serve it: starts the embedded database or connects to the given one, and migrates it.
 * @throws Fault for whatever the operator has to mend first
 */
export async function openInstallation(opening: Opening): Promise<Installation> {
  const { config, purpose, say } = opening
  if (config.databaseUrl !== undefined) {
    return connect(
      opening,
      { connectionString: config.databaseUrl },
      { mayMigrate: true, close: async () => {} },
    )
  }
  const hold = await holdDataDirectory(config.dataDirectory, purpose)
  try {
    const embedded = await startEmbeddedDatabase({ dataDirectory: config.dataDirectory, say })
    const close = async () => {
      await embedded.stop()
      await hold.release()
    }
    return await connect(opening, { ...embedded.connection, ssl: false }, { mayMigrate: true, close }).catch(
      async (error: unknown) => {
        await embedded.stop()
        throw error
      },
    )
  } catch (error) {
    await hold.release()
    throw error
  }
}

/** What a command may do to an installation besides its work. */
export type CommandRights = {
  /** To migrate a database that a server may be using. */
  readonly mayMigrate: boolean
  /** To make the installation where none is yet. */
  readonly mayBegin: boolean
}

/**
 * Opens an installation for a command: joins the embedded database that runs, or else starts it for the time of the
 * command.
 * @throws Fault for whatever the operator has to mend first; where there is none, and the command begins none
 */
export async function joinInstallation(
  opening: Opening,
  { mayMigrate, mayBegin }: CommandRights,
): Promise<Installation> {
  const { config } = opening
  const running =
    config.databaseUrl === undefined ? await joinEmbeddedDatabase(config.dataDirectory) : undefined
  if (config.databaseUrl === undefined && running === undefined) {
    if (!mayBegin && !(await hasEmbeddedDatabase(config.dataDirectory))) throw noInstallation(config)
    return openInstallation(opening)
  }
  const connection =
    running === undefined ? { connectionString: config.databaseUrl } : { ...running, ssl: false }
  return connect(opening, connection, { mayMigrate, close: async () => {} })
}

function noInstallation({ mode, dataDirectory }: Config): Fault {
  const begin =
    mode === 'demo' ? 'begin with npm run demo' : 'begin with npx theriac market add, or npm start'
  return new Fault(
    `There is no installation in ${dataDirectory}: ${begin}, or set THERIAC_DATA_DIR to where it is.`,
  )
}

type Connecting = { readonly mayMigrate: boolean; readonly close: () => Promise<void> }

async function connect(opening: Opening, connection: ClientConfig, { mayMigrate, close }: Connecting) {
  const { config, environment, clock, say } = opening
  const keyring = createKeyring(await readSecrets(environment, config, say))
  const database = openDatabase(connection, opening.onDatabaseError)
  const newest = await newestVersion()
  const isReady = async () => (await database.maybe(readSchemaVersion, []))?.version === newest
  const closeAll = async () => {
    await database.close()
    await close()
  }
  try {
    await unlessMissing(demandGate(database))
    // Before it is migrated: the demo changes nothing in a database that is not its own.
    const kind = await unlessMissing(readKind(database))
    if (kind !== undefined) demandKind(kind, config.mode)
    if (mayMigrate) await migrateAloud(connection, say)
    if ((await unlessMissing(isReady())) !== true) {
      throw new Fault('The database has not the schema of this program: run npx theriac migrate.')
    }
    demandKind(await markKind(database, clock, config.mode), config.mode)
    await demandOwnSecret(database, clock, keyring)
    await prepareTrail(database, clock)
    return { database, connection, keyring, isReady, close: closeAll }
  } catch (error) {
    await database.close()
    throw connectionFault(error instanceof DatabaseUnavailable ? error.cause : error)
  }
}

// 42P01: there is no such table, so it was never migrated; 22023, 42704 and 42501: nor are there the roles, for us.
const missingCodes = new Set(['42P01', '22023', '42704', '42501'])

async function unlessMissing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof Error && 'code' in error && missingCodes.has(String(error.code))) return undefined
    throw error
  }
}

async function migrateAloud(connection: ClientConfig, say: (message: string) => void): Promise<void> {
  try {
    const applied = await migrate(connection)
    if (applied.length > 0) say(`Migrated the database: ${applied.join(', ')}.`)
  } catch (error) {
    throw connectionFault(error)
  }
}

// Without its role in the startup packet a connection would work as the owner, and the first wall would be open.
async function demandGate(database: Database): Promise<void> {
  const role = (await database.maybe(readConnection, []))?.role
  if (role === 'theriac_gate') return
  throw new Fault(
    'DATABASE_URL loses the options with which Theriac connects: take options out of it, and let a pooler pass them on.',
  )
}

function readKind(database: Database): Promise<string | undefined> {
  return database.transaction(
    'theriac_national',
    undefined,
    async (tx) => (await tx.maybe(readInstallation, []))?.kind,
  )
}

async function markKind(database: Database, clock: Clock, mode: Config['mode']): Promise<string | undefined> {
  await database.transaction('theriac_national', undefined, (tx) =>
    tx.run(markInstallation, [mode, clock.now()]),
  )
  return readKind(database)
}

// The demo is no place for real data, and real data no place for the demo.
function demandKind(kind: string | undefined, mode: Config['mode']): void {
  if (kind === mode) return
  throw new Fault(
    mode === 'demo'
      ? 'This database belongs to a real installation, which the demo never touches: set another THERIAC_DATA_DIR.'
      : 'This database belongs to the demo: run npm run demo, add --demo to the command, or use another database.',
  )
}
