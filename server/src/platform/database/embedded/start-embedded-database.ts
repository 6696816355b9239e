import { join } from 'node:path'
import { Fault } from '../../fault.ts'
import { findBinaries } from './cluster/find-binaries.ts'
import { makeCluster } from './cluster/make-cluster.ts'
import { placeCluster } from './cluster/place-cluster.ts'
import { reachableBinaries } from './cluster/reachable-binaries.ts'
import { removeDrafts } from './cluster/remove-drafts.ts'
import { refuseOtherVersion } from './cluster/refuse-other-version.ts'
import {
  makeDatabasePassword,
  passwordFile,
  readDatabasePassword,
} from './data-directory/database-password.ts'
import { openDataDirectory } from './data-directory/open-data-directory.ts'
import { recordCluster } from './data-directory/recorded-cluster.ts'
import { createApplicationDatabase } from './connection/create-application-database.ts'
import { adminConnection, ownerConnection } from './connection/database-connection.ts'
import type { DatabaseConnection } from './connection/database-connection.ts'
import { findRunningPostmaster } from './postmaster/find-running-postmaster.ts'
import { becomesReady } from './postmaster/launch-postgres.ts'
import { adoptedPostmaster } from './postmaster/postmaster.ts'
import { closeSocketFolder } from './connection/socket-folder.ts'
import { relaunchPostgres, startPostgres } from './postmaster/start-postgres.ts'
import type { Start, Started, Transport } from './postmaster/start-postgres.ts'
import { startWatcher } from './postmaster/start-watcher.ts'
import { supervisePostgres } from './postmaster/supervise-postgres.ts'
import { wrongPasswordFault } from './connection/wrong-password-fault.ts'

export type EmbeddedDatabaseOptions = {
  dataDirectory: string
  /** False only for tests: a power cut then destroys the database. */
  fsync?: boolean
  transport?: Transport
  /** Takes one line for the operator's log. */
  say: (message: string) => void
}

export type EmbeddedDatabase = {
  connection: DatabaseConnection
  /** The superuser, on the database `postgres`: for tests. */
  adminConnection: DatabaseConnection
  stop: () => Promise<void>
}

/**
 * Starts the PostgreSQL that comes with Theriac on this data directory, and makes its
 * database on the first start. The caller holds the data directory (holdDataDirectory).
 *
 * It is started again when it ends by itself, ends with us even when we are killed, and
 * one that outlived us is taken over. It does not keep Node from ending.
 *
 * @throws {Fault} when the operator has to mend something first
 */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const { password, ...start } = await prepareStart(options)
  const watcher = startWatcher(start.cluster, start.user)
  const { postmaster, endpoint } = await adoptOrStart(start, password).catch(async (error: unknown) => {
    await watcher.end()
    throw error
  })
  const supervision = supervisePostgres({
    postmaster,
    relaunch: () => relaunchPostgres(start, endpoint),
    becomesReady: (relaunched) => becomesReady(relaunched, start.cluster, start.say),
    say: start.say,
  })

  async function stopAll(): Promise<void> {
    await supervision.stop()
    await watcher.end()
    if (endpoint.host.startsWith('/')) await closeSocketFolder(endpoint.host)
  }
  let stopped: Promise<void> | undefined
  const stop = () => (stopped ??= stopAll())

  const admin = adminConnection(endpoint, password)
  await createApplicationDatabase(admin).catch(async (error: unknown) => {
    await stop()
    throw wrongPasswordFault(start.dataDirectory, error) ?? error
  })
  return { connection: ownerConnection(endpoint, password), adminConnection: admin, stop }
}

async function prepareStart(options: EmbeddedDatabaseOptions): Promise<Start & { password: string }> {
  const { fsync = true, transport = process.platform === 'win32' ? 'port' : 'socket', say } = options
  const dataDirectory = await openDataDirectory(options.dataDirectory)
  const found = findBinaries()
  const { cluster, user, isMade } = await placeCluster(dataDirectory, say)
  const binaries = await reachableBinaries(found, user, say)
  const password = await choosePassword(dataDirectory, cluster, isMade)
  await removeDrafts(cluster)
  if (isMade) {
    await refuseOtherVersion(cluster, found.version)
  } else {
    say(`The database is made in ${cluster} (first start only).`)
    await makeCluster({ cluster, user, binaries, password, fsync })
  }
  await recordCluster(dataDirectory, cluster)
  const logFile = join(dataDirectory, 'postgres.log')
  return { dataDirectory, cluster, user, binaries, fsync, transport, logFile, password, say }
}

async function choosePassword(dataDirectory: string, cluster: string, isMade: boolean): Promise<string> {
  const password = await readDatabasePassword(dataDirectory)
  if (password !== undefined) return password
  if (!isMade) return makeDatabasePassword(dataDirectory)
  throw new Fault(
    `The file ${passwordFile(dataDirectory)} is missing and the database in ${cluster} does not open without it: put it back from a backup.`,
  )
}

async function adoptOrStart(start: Start, password: string): Promise<Started> {
  const running = await findRunningPostmaster({ ...start, password })
  if (running === undefined) return startPostgres(start)
  start.say(`PostgreSQL still runs from an earlier start (process ${running.processId}) and is taken over.`)
  return { postmaster: adoptedPostmaster(running.processId), endpoint: running.endpoint }
}
