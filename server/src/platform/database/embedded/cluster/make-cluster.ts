import { chown, mkdtemp, open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { Fault } from '../../../fault.ts'
import { errorCode } from '../data-directory/error-code.ts'
import { runAs } from './run-as.ts'
import type { OsUser } from './run-as.ts'

type ClusterPlan = {
  cluster: string
  user: OsUser | undefined
  binaries: string
  password: string
  fsync: boolean
}

/**
 * Makes an empty cluster whose superuser is `theriac_admin`. It gets its name only when
 * it is whole, so that a cut in the middle leaves nothing that looks like a database.
 *
 * @throws {Fault} when something else lies there, or PostgreSQL cannot make it
 */
export async function makeCluster(plan: ClusterPlan): Promise<void> {
  await refuseIfTaken(plan.cluster)
  const draft = await mkdtemp(`${plan.cluster}.new-`)
  try {
    const passwordFile = join(draft, 'password')
    await writeFile(passwordFile, plan.password, { mode: 0o600 })
    if (plan.user !== undefined) {
      for (const path of [passwordFile, draft]) await chown(path, plan.user.uid, plan.user.gid)
    }
    await runInitdb(plan, join(draft, 'cluster'), passwordFile)
    await rename(join(draft, 'cluster'), plan.cluster)
    if (plan.fsync) await writeFolderToDisk(dirname(plan.cluster))
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

async function refuseIfTaken(cluster: string): Promise<void> {
  const content = await readdir(cluster).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  })
  if (content.length === 0) return
  throw new Fault(`The folder ${cluster} holds no whole database: move it away, or put back a backup of it.`)
}

async function runInitdb(plan: ClusterPlan, into: string, passwordFile: string): Promise<void> {
  refuseNamelessUser(plan.user)
  const flags = [`--pgdata=${into}`, '--username=theriac_admin', `--pwfile=${passwordFile}`]
  // Which hosts may connect is written at each start (write-access-rules).
  flags.push('--auth-local=scram-sha-256', '--auth-host=reject', '--no-instructions', '--data-checksums')
  flags.push('--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8')
  if (!plan.fsync) flags.push('--no-sync')
  const { succeeded, errorOutput } = await runAs(plan.user, join(plan.binaries, 'bin/initdb'), flags)
  if (succeeded) return
  const why =
    errorOutput
      .trim()
      .split('\n')
      .find((line) => line.includes('error')) ?? errorOutput.trim().split('\n')[0]
  throw new Fault(
    `PostgreSQL cannot make a database in ${plan.cluster} (${why}): mend that, or set DATABASE_URL.`,
  )
}

// initdb insists on a name; containers that are run by a bare number have none.
function refuseNamelessUser(user: OsUser | undefined): void {
  if (user !== undefined) return
  try {
    userInfo()
  } catch {
    throw new Fault(
      `PostgreSQL needs a name for the OS user ${process.getuid?.()}: add one to /etc/passwd, or set DATABASE_URL.`,
    )
  }
}

async function writeFolderToDisk(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
