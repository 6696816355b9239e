import { setTimeout as pause } from 'node:timers/promises'
import { workAsOperator } from '../access/work.ts'
import { createNotes } from '../features/client-authentication/public.ts'
import { ensureSigningKey } from '../features/signing-keys/public.ts'
import type { Clock } from '../platform/clock/clock.ts'
import type { Config } from '../platform/config/config.ts'
import type { Environment } from '../platform/config/environment.ts'
import { readSmtpUrl } from '../platform/config/secrets.ts'
import { describeHolder } from '../platform/database/embedded/hold-data-directory.ts'
import { demandFreePort, listen, readTls } from '../platform/http/create-server.ts'
import { startWorker } from '../platform/jobs/start-worker.ts'
import type { Log } from '../platform/log/create-log.ts'
import { createMetrics } from '../platform/metrics/create-metrics.ts'
import { createApp } from './app.ts'
import { buildPortal } from './portal/build-portal.ts'
import { createTasks } from './create-tasks.ts'
import { type Installation, openInstallation } from './open-installation.ts'
import { startRegularTasks } from './regular-tasks.ts'

export type RunningServer = {
  readonly installation: Installation
  /** Finishes what runs, takes nothing new, and ends all that was started. */
  readonly stop: () => Promise<void>
}

type Start = {
  readonly config: Config
  readonly environment: Environment
  readonly clock: Clock
  readonly log: Log
  /** Done before the server listens. */
  readonly prepare?: (installation: Installation) => Promise<void>
  /** How often it keeps house, and tells of credentials that end. */
  readonly houseEveryMilliseconds?: number
}

const longestStopMilliseconds = 30_000

/** Starts a node: database, keys, server. @throws Fault for whatever the operator has to mend first */
export async function startServer({
  config,
  environment,
  clock,
  log,
  prepare,
  houseEveryMilliseconds = 600_000,
}: Start): Promise<RunningServer> {
  for (const warning of config.warnings) log.warn(warning)
  // Before anything is made: what only its operator can mend is told at once.
  if (config.tls !== undefined) readTls(config.tls)
  // Who holds the data directory most likely has the port, too: that is told below, and says more.
  if ((await describeHolder(config.dataDirectory)) === undefined) await demandFreePort(config)
  const portalFolder = await buildPortal()
  const installation = await openInstallation({
    ...{ config, environment, clock },
    purpose: `Theriac on ${config.publicUrl}`,
    say: (message) => log.info(message),
    onDatabaseError: (error) => log.warn({ reason: error.message }, 'a connection to the database was lost'),
  })
  const { database, keyring, isReady } = installation
  let isStopping = false
  const notes = createNotes(database, clock)
  try {
    await workAsOperator(database, clock, { kind: 'operator', name: 'server start' }, (work) =>
      ensureSigningKey(work, keyring),
    )
    await prepare?.(installation)
    const parts = { config, log, clock, keyring, database, notes, metrics: createMetrics(), isReady }
    const app = await createApp({ ...parts, portalFolder, isStopping: () => isStopping })
    await listen(app, config)
    const tasks = createTasks({ ...parts, smtpUrl: readSmtpUrl(environment, config) })
    const worker = startWorker({ connection: installation.connection, tasks, log })
    const { publicUrl } = config
    const timers = startRegularTasks({ ...parts, publicUrl, houseEveryMilliseconds }, log)
    log.info(`Theriac serves ${config.publicUrl}`)
    const stop = async () => {
      isStopping = true
      await Promise.race([
        Promise.all([app.close(), worker.stop()]),
        pause(longestStopMilliseconds, undefined, { ref: false }),
      ])
      timers.forEach(clearInterval)
      await notes.flush().catch((error: unknown) => log.warn({ reason: String(error) }, 'notes were lost'))
      await installation.close()
      log.info('Theriac has stopped')
    }
    return { installation, stop }
  } catch (error) {
    await installation.close()
    throw error
  }
}
