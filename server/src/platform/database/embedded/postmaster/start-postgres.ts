import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Fault } from '../../../fault.ts'
import { errorCode } from '../data-directory/error-code.ts'
import { writePrivateFile } from '../data-directory/write-private-file.ts'
import type { Endpoint } from '../connection/database-connection.ts'
import { freePort } from '../connection/free-port.ts'
import { becomesReady, launchPostgres } from './launch-postgres.ts'
import type { Launch } from './launch-postgres.ts'
import { mayRunOn } from './may-run-on.ts'
import type { Postmaster } from './postmaster.ts'
import { postmasterFilePath, readPostmasterFile } from './postmaster-file.ts'
import { clearSocketFolder, openSocketFolder } from '../connection/socket-folder.ts'

export type Transport = 'socket' | 'port'
export type Start = Launch & { dataDirectory: string; transport: Transport; say: (message: string) => void }
export type Started = { postmaster: Postmaster; endpoint: Endpoint }

const pausesMilliseconds = [0, 100, 200, 400, 800, 1600, 3200]

/**
 * Starts PostgreSQL on a cluster on which none of ours runs, and waits until it takes
 * connections. Right after a crash the remains of the former one hold the cluster for
 * some moments, hence several tries.
 *
 * @throws {Fault} with what PostgreSQL says, when it does not start
 */
export async function startPostgres(start: Start): Promise<Started> {
  await writeAccessRules(start.cluster, start.transport)
  for (const pause of pausesMilliseconds) {
    await delay(pause)
    const endpoint = await chooseEndpoint(start)
    const postmaster = await relaunchPostgres(start, endpoint)
    if (await becomesReady(postmaster, start.cluster, start.say)) return { postmaster, endpoint }
  }
  const why = await readLastWords(start.logFile)
  throw new Fault(`PostgreSQL does not start (${why}): mend that, or look into ${start.logFile}.`)
}

/** Starts the program where it was before; what it left there when it was cut off is no hindrance. */
export async function relaunchPostgres(start: Start, endpoint: Endpoint): Promise<Postmaster> {
  await removeForeignPostmasterFile(start)
  if (endpoint.host.startsWith('/')) await clearSocketFolder(endpoint.host)
  return launchPostgres(start, endpoint)
}

async function chooseEndpoint(start: Start): Promise<Endpoint> {
  if (start.transport === 'port') return { host: '127.0.0.1', port: await freePort() }
  return { host: await openSocketFolder(start), port: 5432 }
}

// PostgreSQL itself deals with a file whose process is gone. But it refuses to start where
// another process of the same OS user has that number now, or where the dead one has not been
// fetched by its parent (as in containers without an init): then the file goes.
async function removeForeignPostmasterFile({ cluster, user }: Start): Promise<void> {
  const file = await readPostmasterFile(cluster)
  if (file === undefined || mayRunOn(cluster, user, file.processId)) return
  if (isInUse(file.processId)) await rm(postmasterFilePath(cluster))
}

function isInUse(processId: number): boolean {
  try {
    return process.kill(processId, 0)
  } catch (error) {
    return errorCode(error) !== 'ESRCH'
  }
}

async function writeAccessRules(cluster: string, transport: Transport): Promise<void> {
  const hosts = transport === 'port' ? ['127.0.0.1/32 scram-sha-256'] : ['all reject']
  const rules = ['local all all scram-sha-256', ...hosts.map((host) => `host all all ${host}`)]
  await writePrivateFile(join(cluster, 'pg_hba.conf'), `${rules.join('\n')}\n`)
}

async function readLastWords(logFile: string): Promise<string> {
  const file = await open(logFile, 'r')
  try {
    const { size } = await file.stat()
    const { buffer, bytesRead } = await file.read({
      position: Math.max(0, size - 4096),
      buffer: Buffer.alloc(4096),
    })
    const lines = buffer.toString('utf8', 0, bytesRead).trim().split('\n')
    const words = lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? lines.at(-1) ?? ''
    return words.replace(/^.*?(FATAL|PANIC): */, '')
  } finally {
    await file.close()
  }
}
