import { readdirSync, readFileSync } from 'node:fs'
import { findCluster } from '../../server/src/platform/database/embedded/cluster/place-cluster.ts'
import { readPostmasterFile } from '../../server/src/platform/database/embedded/postmaster/postmaster-file.ts'
import {
  holdsSoon,
  processesOn,
} from '../../server/src/platform/database/embedded/testing/running-processes.ts'

/** The PostgreSQL that runs on a data directory. */
export async function postgresOf(dataDirectory: string): Promise<{ processId: number; cluster: string }> {
  const place = await findCluster(dataDirectory)
  const file = place === undefined ? undefined : await readPostmasterFile(place.cluster)
  if (place === undefined || file === undefined) throw new Error('No PostgreSQL runs there.')
  return { processId: file.processId, cluster: place.cluster }
}

/** The processes that still work on a cluster, given some seconds to go (Linux only). */
export async function leftOn(cluster: string): Promise<readonly number[]> {
  const left = () => Object.values(processesOn(cluster)).flat()
  await holdsSoon(() => left().length === 0)
  return left()
}

/** The processes of a process group, given some seconds to go (Linux only). */
export async function leftOfGroup(leader: number): Promise<readonly number[]> {
  const left = () =>
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && groupOf(name) === leader)
      .map(Number)
  await holdsSoon(() => left().length === 0)
  return left()
}

// proc_pid_stat(5): after the name in brackets come the state, the parent and the group; Z is dead already.
function groupOf(processId: string): number | undefined {
  try {
    const stat = readFileSync(`/proc/${processId}/stat`, 'utf8')
    const [state, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' ? undefined : Number(group)
  } catch {
    return undefined
  }
}
