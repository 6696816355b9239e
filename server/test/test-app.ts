import { createServer } from 'node:net'
import { type Work, workAsOperator } from '../src/access/work.ts'
import { createApp } from '../src/assembly/app.ts'
import { keepHouse } from '../src/assembly/keep-house.ts'
import { createNotes, type Notes } from '../src/features/client-authentication/public.ts'
import { ensureSigningKey } from '../src/features/signing-keys/public.ts'
import type { Clock } from '../src/platform/clock/clock.ts'
import { readConfig } from '../src/platform/config/config.ts'
import { createKeyring, type Keyring } from '../src/platform/crypto/keyring.ts'
import { type Database, openDatabase } from '../src/platform/database/database.ts'
import { createMetrics } from '../src/platform/metrics/create-metrics.ts'
import { createMailTo, type MailTo } from './mail-to.ts'

/** A clock that a test can set; it stands still until then. */
export type SettableClock = Clock & { advance(seconds: number): void }

/** A server of the test's own, on the shared database, that listens on the loopback. */
export type TestApp = {
  readonly url: string
  readonly clock: SettableClock
  readonly database: Database
  readonly keyring: Keyring
  readonly notes: Notes
  /** Everything that it logged, line by line. */
  readonly logged: string[]
  /** Delivers the mail that waits for an address, by this server's clock, and gives all that came to it. */
  readonly mailTo: MailTo
  /** Does work as the operator would. */
  operate<T>(verb: (work: Work, keyring: Keyring) => Promise<T>): Promise<T>
  close(): Promise<void>
}

// All servers of the tests share one database, and so the keys that are sealed in it.
const testSecret = 'a secret for tests only, of no installation'

/** Starts a server. Two in one test are two nodes of one installation. */
export async function startTestApp({
  clock = settableClock(),
  portalFolder,
}: { clock?: SettableClock; portalFolder?: string } = {}): Promise<TestApp> {
  const port = await freePort()
  const config = readConfig({ PORT: String(port), LOG_LEVEL: 'info' }, 'demo')
  const database = openDatabase({ connectionString: testDatabaseUrl() }, () => {})
  const keyring = createKeyring([testSecret])
  const notes = createNotes(database, clock)
  const operate: TestApp['operate'] = (verb) =>
    workAsOperator(database, clock, { kind: 'operator', name: 'test' }, (work) => verb(work, keyring))
  await operate((work) => ensureSigningKey(work, keyring))
  await keepHouse(database, clock)
  const logged: string[] = []
  const keep = (...parts: unknown[]) => void logged.push(JSON.stringify(parts))
  const log = { debug: keep, info: keep, warn: keep, error: keep }
  const isReady = async () => true
  const app = await createApp({
    config,
    log,
    clock,
    keyring,
    database,
    notes,
    metrics: createMetrics(),
    isStopping: () => false,
    isReady,
    portalFolder,
  })
  await app.listen({ host: '127.0.0.1', port })
  const close = async () => {
    await app.close()
    await notes.flush()
    await database.close()
  }
  const mailTo = createMailTo({
    connection: { connectionString: testDatabaseUrl() },
    database,
    keyring,
    clock,
    log,
  })
  return { url: config.publicUrl, clock, database, keyring, notes, logged, mailTo, operate, close }
}

/** The address of the database that the test files share. */
export function testDatabaseUrl(): string {
  return demandVariable('THERIAC_TEST_DATABASE_URL')
}

/** The same cluster as its superuser. */
export function testAdminUrl(): string {
  return demandVariable('THERIAC_TEST_ADMIN_URL')
}

function demandVariable(name: string): string {
  const value = process.env[name]
  if (value === undefined)
    throw new Error('Run the tests with npm run test:node, which starts their database.')
  return value
}

/** A clock that starts at the present whole second. */
export function settableClock(): SettableClock {
  let now = Math.floor(Date.now() / 1000) * 1000
  return { now: () => new Date(now), advance: (seconds) => void (now += seconds * 1000) }
}

/** A port of the loopback on which nothing listens. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
