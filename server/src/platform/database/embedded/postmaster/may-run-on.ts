import { holdsFor } from '../cluster/run-as.ts'
import type { OsUser } from '../cluster/run-as.ts'
import { processBirth, programOf } from './process-birth.ts'

/**
 * Whether a process may be the PostgreSQL of this cluster. Numbers are used again: after
 * a reboot the one in `postmaster.pid` may be anybody's, and such a process is not touched.
 */
export function mayRunOn(cluster: string, user: OsUser | undefined, processId: number): boolean {
  if (processBirth(processId) === undefined || programOf(processId) !== 'postgres') return false
  // Its working folder is the cluster, which only its own OS user is sure to be let to see.
  return holdsFor(user, '[ ! -e /proc/self/cwd ] || [ "/proc/$1/cwd" -ef "$2" ]', String(processId), cluster)
}
