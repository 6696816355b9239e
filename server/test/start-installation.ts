import { workAsOperator } from '../src/access/work.ts'
import { createApp } from '../src/assembly/app.ts'
import { createNotes } from '../src/features/client-authentication/public.ts'
import { ensureSigningKey } from '../src/features/signing-keys/public.ts'
import { readConfig } from '../src/platform/config/config.ts'
import { createKeyring } from '../src/platform/crypto/keyring.ts'
import { openDatabase } from '../src/platform/database/database.ts'
import { createMetrics } from '../src/platform/metrics/create-metrics.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { createMailTo } from './mail-to.ts'
import { freePort, settableClock, type TestApp } from './test-app.ts'
import { createTestDatabase } from './test-database.ts'

/** Two nodes that go by one name, on a database of their own: what a test does to their keys, no other test feels. */
export type Installation = {
  readonly nodes: readonly [TestApp, TestApp]
  /** As its owner. */
  readonly databaseUrl: string
  readonly end: () => Promise<void>
}

/** Starts both nodes, which find no signing key yet, together. */
export async function startInstallation(): Promise<Installation> {
  const { url, drop } = await createTestDatabase()
  await migrate({ connectionString: url })
  const clock = settableClock()
  const first = await startNode(url, clock)
  const second = await startNode(url, clock, first.url)
  const nodes = [first, second] as const
  await Promise.all(nodes.map((node) => node.operate((work, keyring) => ensureSigningKey(work, keyring))))
  const end = async () => {
    await Promise.all(nodes.map((node) => node.close()))
    await drop()
  }
  return { nodes, databaseUrl: url, end }
}

async function startNode(
  connectionString: string,
  clock: TestApp['clock'],
  publicUrl?: string,
): Promise<TestApp> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const config = readConfig({ PORT: String(port), PUBLIC_URL: publicUrl ?? url }, 'demo')
  const database = openDatabase({ connectionString }, () => {})
  const keyring = createKeyring(['a secret of one installation only, for tests'])
  const notes = createNotes(database, clock)
  const logged: string[] = []
  const keep = (...parts: unknown[]) => void logged.push(JSON.stringify(parts))
  const log = { debug: keep, info: keep, warn: keep, error: keep }
  const state = { isStopping: () => false, isReady: async () => true }
  const app = await createApp({
    config,
    log,
    clock,
    keyring,
    database,
    notes,
    metrics: createMetrics(),
    ...state,
  })
  await app.listen({ host: '127.0.0.1', port })
  const operate: TestApp['operate'] = (verb) =>
    workAsOperator(database, clock, { kind: 'operator', name: 'test' }, (work) => verb(work, keyring))
  const close = async () => {
    await app.close()
    await database.close()
  }
  const mailTo = createMailTo({ connection: { connectionString }, database, keyring, clock, log })
  return { url, clock, database, keyring, notes, logged, mailTo, operate, close }
}
