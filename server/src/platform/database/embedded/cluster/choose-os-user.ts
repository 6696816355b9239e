import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { Fault } from '../../../fault.ts'
import { processOptions } from './run-as.ts'
import type { OsUser } from './run-as.ts'

const ownUser = 'theriac-postgres'

/**
 * The OS user who runs PostgreSQL: undefined stands for the one who runs us. Root
 * may not, so for root it is `postgres`, else `theriac-postgres`, made if need be.
 *
 * @throws {Fault} when root has no such user and cannot make one
 */
export function chooseOsUser(say: (message: string) => void): OsUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  return findOsUser('postgres') ?? findOsUser(ownUser) ?? makeOsUser(say)
}

/** The OS user who owns a cluster, if we have to change to them. */
export function ownerOfCluster(cluster: string): OsUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  const { uid, gid } = statSync(cluster)
  return { uid, gid }
}

function findOsUser(name: string): OsUser | undefined {
  const uid = askId('-u', name)
  const gid = askId('-g', name)
  if (uid === undefined || gid === undefined || uid === 0) return undefined
  return { uid, gid }
}

function askId(what: '-u' | '-g', name: string): number | undefined {
  const { status, stdout } = spawnSync('id', [what, name], { ...processOptions(undefined), encoding: 'utf8' })
  const number = Number.parseInt(stdout, 10)
  return status === 0 && Number.isSafeInteger(number) ? number : undefined
}

function makeOsUser(say: (message: string) => void): OsUser {
  const flags = ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', ownUser]
  spawnSync('useradd', flags, { ...processOptions(undefined), stdio: 'ignore' })
  const user = findOsUser(ownUser)
  if (user === undefined) {
    throw new Fault(
      `PostgreSQL does not run as root and the OS user ${ownUser} cannot be made: make it, run Theriac as an ordinary user, or set DATABASE_URL.`,
    )
  }
  say(`PostgreSQL does not run as root: the OS user ${ownUser} has been made for it.`)
  return user
}
