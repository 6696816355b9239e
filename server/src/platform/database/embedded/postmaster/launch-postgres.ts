import { spawn } from 'node:child_process'
import { open, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { processOptions } from '../cluster/run-as.ts'
import type { OsUser } from '../cluster/run-as.ts'
import type { Endpoint } from '../connection/database-connection.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { ownPostmaster } from './postmaster.ts'
import type { Postmaster } from './postmaster.ts'

export type Launch = {
  cluster: string
  user: OsUser | undefined
  binaries: string
  fsync: boolean
  logFile: string
}

/** Starts the program, which is not ready yet, in a process group of its own: Ctrl-C is for us. */
export async function launchPostgres(launch: Launch, endpoint: Endpoint): Promise<Postmaster> {
  const log = await openLog(launch.logFile)
  try {
    const settings = settingsFor(endpoint, launch.fsync).flatMap((setting) => ['-c', setting])
    const child = spawn(join(launch.binaries, 'bin/postgres'), ['-D', launch.cluster, ...settings], {
      ...processOptions(launch.user),
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    })
    return ownPostmaster(child)
  } finally {
    await log.close()
  }
}

const longStartSeconds = 5

/** Waits until PostgreSQL takes connections, however long its recovery needs; false when it ended instead. */
export async function becomesReady(
  postmaster: Postmaster,
  cluster: string,
  say: (message: string) => void,
): Promise<boolean> {
  let noticeAt = Date.now() + longStartSeconds * 1000
  while (!postmaster.hasEnded()) {
    const file = await readPostmasterFile(cluster)
    if (file?.processId === postmaster.processId && file.isReady) return true
    if (Date.now() > noticeAt) {
      say('PostgreSQL is still starting: it recovers what was not yet in its files when it was cut off.')
      noticeAt = Infinity
    }
    await delay(10)
  }
  return false
}

function settingsFor({ host, port }: Endpoint, fsync: boolean): string[] {
  const isSocket = host.startsWith('/')
  return [
    `unix_socket_directories=${isSocket ? `"${host.replaceAll('"', '""')}"` : ''}`,
    `listen_addresses=${isSocket ? '' : host}`,
    `port=${port}`,
    'unix_socket_permissions=0700',
    `fsync=${fsync ? 'on' : 'off'}`,
    'cluster_name=theriac',
    'max_connections=100',
    'shared_buffers=128MB',
    'timezone=UTC',
    'password_encryption=scram-sha-256',
    ...discreetLog,
  ]
}

// The log says how the server fares and never what it is asked: statements, parameters
// and values (which stand in messages of the level ERROR and in DETAIL lines) hold secrets.
const discreetLog = [
  'logging_collector=off',
  'log_timezone=UTC',
  'log_checkpoints=off',
  'log_min_messages=log',
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'log_statement=none',
  'log_min_duration_statement=-1',
  'log_parameter_max_length=0',
  'log_parameter_max_length_on_error=0',
]

const largestLogBytes = 10 * 1024 * 1024

async function openLog(path: string) {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  )
  if (size > largestLogBytes) await truncate(path)
  return open(path, 'a', 0o600)
}
