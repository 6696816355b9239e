import { createHash } from 'node:crypto'
import { chown, lstat, mkdir, mkdtemp, readFile, rm, rmdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Fault } from '../../../fault.ts'
import { holdsFor } from '../cluster/run-as.ts'
import type { OsUser } from '../cluster/run-as.ts'
import { errorCode } from '../data-directory/error-code.ts'

const socketName = '.s.PGSQL.5432'
// sun_path holds 104 bytes on macOS and 108 on Linux, the closing zero included.
const longestSocketPath = 103
const lengthOfName = 'theriac-0123456789abcdef-XXXXXX/'.length + socketName.length

type SocketOwner = { dataDirectory: string; cluster: string; user: OsUser | undefined }

/**
 * Makes the folder of the socket: 0700, below the temporary folder, of the OS user who
 * runs PostgreSQL. The data directory itself may be too deep for a socket's address.
 *
 * @throws {Fault} when no temporary folder serves
 */
export async function openSocketFolder({ dataDirectory, cluster, user }: SocketOwner): Promise<string> {
  const path = join(chooseTemporaryFolder(user), `theriac-${await nameOf(dataDirectory, cluster)}`)
  try {
    await mkdir(path, { mode: 0o700 })
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
    if (await isOurs(path, user)) return path
    return giveTo(user, await mkdtemp(`${path}-`))
  }
  return giveTo(user, path)
}

/** Removes the socket that a PostgreSQL which was killed has left there. */
export async function clearSocketFolder(folder: string): Promise<void> {
  for (const name of [socketName, `${socketName}.lock`]) await rm(join(folder, name), { force: true })
}

/** Removes the folder of the socket; one that holds anything else stays. */
export async function closeSocketFolder(folder: string): Promise<void> {
  await clearSocketFolder(folder)
  await rmdir(folder).catch(() => undefined)
}

// pg_control begins with the number that initdb gives each cluster. With it in the name, the
// orphan of a deleted data directory does not take away its successor's socket when it ends.
async function nameOf(dataDirectory: string, cluster: string): Promise<string> {
  const control = await readFile(join(cluster, 'global/pg_control'))
  return createHash('sha256').update(dataDirectory).update(control.subarray(0, 8)).digest('hex').slice(0, 16)
}

function chooseTemporaryFolder(user: OsUser | undefined): string {
  // Root makes the folder for another user, who needs no more than to get there.
  const mayUse = user === undefined ? '[ -w "$1" ] && [ -x "$1" ]' : '[ -x "$1" ]'
  const fits = (folder: string) => Buffer.byteLength(folder) + 1 + lengthOfName <= longestSocketPath
  const folder = [tmpdir(), '/tmp'].find((one) => fits(one) && holdsFor(user, mayUse, one))
  if (folder !== undefined) return folder
  throw new Fault(
    `PostgreSQL needs a temporary folder with a short name that it can enter: set TMPDIR to one.`,
  )
}

// Everybody may write to the temporary folder: a folder of that name may be somebody else's trap.
async function isOurs(path: string, user: OsUser | undefined): Promise<boolean> {
  const found = await lstat(path)
  const owner = user?.uid ?? process.getuid?.()
  return found.isDirectory() && found.uid === owner && (found.mode & 0o777) === 0o700
}

async function giveTo(user: OsUser | undefined, folder: string): Promise<string> {
  if (user !== undefined) await chown(folder, user.uid, user.gid)
  return folder
}
