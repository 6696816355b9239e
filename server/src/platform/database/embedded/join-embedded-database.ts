import { findCluster } from './cluster/place-cluster.ts'
import { readDatabasePassword } from './data-directory/database-password.ts'
import { findDataDirectory } from './data-directory/open-data-directory.ts'
import { ownerConnection } from './connection/database-connection.ts'
import type { DatabaseConnection } from './connection/database-connection.ts'
import { findRunningPostmaster } from './postmaster/find-running-postmaster.ts'

/**
 * The connection to the embedded database that runs on this data directory now, for a
 * command beside a running server; undefined when none runs. Starts and makes nothing.
 *
 * @throws {Fault} when one runs that we may not open, or that does not answer for 30 s
 */
export async function joinEmbeddedDatabase(dataDirectory: string): Promise<DatabaseConnection | undefined> {
  const folder = await findDataDirectory(dataDirectory)
  if (folder === undefined) return undefined
  const place = await findCluster(folder)
  const password = await readDatabasePassword(folder)
  if (place === undefined || password === undefined) return undefined
  const running = await findRunningPostmaster({ ...place, dataDirectory: folder, password })
  return running === undefined ? undefined : ownerConnection(running.endpoint, password)
}
