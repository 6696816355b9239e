import { realpathSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { Fault } from '../../../fault.ts'
import type { OsUser } from '../cluster/run-as.ts'
import { askDatabase } from '../connection/ask-database.ts'
import { adminConnection } from '../connection/database-connection.ts'
import type { Endpoint } from '../connection/database-connection.ts'
import { mayRunOn } from './may-run-on.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import type { PostmasterFile } from './postmaster-file.ts'
import { parentProcess } from './process-birth.ts'
import { wrongPasswordFault } from '../connection/wrong-password-fault.ts'

type RunningPostmaster = { processId: number; endpoint: Endpoint }
type Cluster = { cluster: string; user: OsUser | undefined; dataDirectory: string; password: string }

const patienceSeconds = 30

/**
 * The PostgreSQL that runs on this cluster, proved to be ours: it opens to our password,
 * names this folder as its own and bears the number of the pid file. One that starts or
 * stops is waited for, up to 30 s. Undefined when none runs.
 *
 * @throws {Fault} when one runs that does not open to our password, or does not answer
 */
export async function findRunningPostmaster(ours: Cluster): Promise<RunningPostmaster | undefined> {
  const deadline = Date.now() + patienceSeconds * 1000
  for (;;) {
    const file = await readPostmasterFile(ours.cluster)
    if (file === undefined || !mayRunOn(ours.cluster, ours.user, file.processId)) return undefined
    if (await provesToBeOurs(file, ours)) return { processId: file.processId, endpoint: file.endpoint }
    if (Date.now() > deadline) {
      throw new Fault(
        `PostgreSQL (process ${file.processId}) runs on ${ours.cluster} but does not answer: stop it (kill -INT ${file.processId}) and start again.`,
      )
    }
    await delay(100)
  }
}

async function provesToBeOurs(file: PostmasterFile, ours: Cluster): Promise<boolean> {
  try {
    return await askDatabase(adminConnection(file.endpoint, ours.password), async (ask) => {
      const { rows } = await ask(
        `select current_setting('data_directory') as folder, pg_backend_pid() as backend`,
      )
      const isThisFolder = realpathSync(String(rows[0]?.['folder'])) === realpathSync(ours.cluster)
      return isThisFolder && parentProcess(Number(rows[0]?.['backend'])) === file.processId
    })
  } catch (error) {
    const fault = wrongPasswordFault(ours.dataDirectory, error)
    if (fault !== undefined) throw fault
    // All else passes with time: it starts or stops (57P03), has no socket yet or any more.
    return false
  }
}
