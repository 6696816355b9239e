import { readdir } from 'node:fs/promises'
import { findCluster } from './cluster/place-cluster.ts'
import { dataDirectoryFault, findDataDirectory } from './data-directory/open-data-directory.ts'

/**
 * Whether a database was made below this data directory. Makes nothing.
 *
 * @throws {Fault} when the directory is a file, or may not be read by us, or its database is gone
 */
export async function hasEmbeddedDatabase(dataDirectory: string): Promise<boolean> {
  const folder = await findDataDirectory(dataDirectory)
  if (folder === undefined) return false
  await readdir(folder).catch((error: unknown) => {
    throw dataDirectoryFault(folder, error)
  })
  return (await findCluster(folder)) !== undefined
}
