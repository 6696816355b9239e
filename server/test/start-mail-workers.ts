import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { createTasks } from '../src/assembly/create-tasks.ts'
import { readConfig } from '../src/platform/config/config.ts'
import { startWorker, type Worker } from '../src/platform/jobs/start-worker.ts'
import { createMetrics } from '../src/platform/metrics/create-metrics.ts'
import type { FakeMailServer } from './fake-mail-server.ts'
import type { Installation } from './start-installation.ts'

/** Starts the worker of each node, as a real installation has it: it hands mail to a mail server. */
export function startMailWorkers(
  { nodes, databaseUrl }: Installation,
  { url }: FakeMailServer,
  logged: string[],
): Worker[] {
  const keep = (...parts: unknown[]) => void logged.push(JSON.stringify(parts))
  const log = { debug: keep, info: keep, warn: keep, error: keep }
  const config = readConfig({ SMTP_URL: url, MAIL_FROM: 'Theriac <theriac@example.org>' }, 'production')
  const smtpUrl = url.replace('//', '//user:password@')
  return nodes.map(({ database, keyring, clock }) => {
    const tasks = createTasks({ config, smtpUrl, log, clock, keyring, database, metrics: createMetrics() })
    return startWorker({ connection: { connectionString: databaseUrl }, tasks, log })
  })
}

/** Waits until something holds, for 20 seconds at most. */
export async function eventually(holds: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 20_000; !(await holds()); await pause(20)) {
    assert.ok(Date.now() < deadline, 'It did not come about.')
  }
}
