import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '../../../fault.ts'

/**
 * A cluster is readable only to the major version that made it.
 *
 * @throws {Fault} when these programs are of another one
 */
export async function refuseOtherVersion(cluster: string, programsVersion: string): Promise<void> {
  const made = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim()
  const [ours] = programsVersion.split('.')
  if (made === ours) return
  throw new Fault(
    `The database in ${cluster} was made by PostgreSQL ${made} and this Theriac brings PostgreSQL ${ours}: start the Theriac that made it, and take its data over with pg_dump.`,
  )
}
