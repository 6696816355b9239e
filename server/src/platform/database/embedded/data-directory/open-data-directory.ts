import { access, chmod, constants, mkdir, readdir, realpath, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { Fault } from '../../../fault.ts'
import { errorCode } from './error-code.ts'

/**
 * Makes the data directory if it is missing and answers its real path.
 *
 * @throws {Fault} when it is a file, or cannot be read and written by us
 */
export async function openDataDirectory(dataDirectory: string): Promise<string> {
  const path = resolve(dataDirectory)
  try {
    await makeMissingFolders(path)
    await readdir(path)
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK)
    await refuseStrangers(path)
    return await realpath(path)
  } catch (error) {
    throw dataDirectoryFault(path, error)
  }
}

// Whoever may write here could put a secret or a password of his own before ours.
async function refuseStrangers(path: string): Promise<void> {
  const { uid, mode } = await stat(path)
  const self = process.getuid?.() ?? uid
  // Root may work on what it gave to another user; that user it trusts.
  const isOurs = uid === 0 || self === 0 || uid === self
  if (isOurs && (mode & 0o002) === 0) return
  throw new Fault(
    `Others may write to the data directory ${path}: make it your own with chown and chmod 700.`,
  )
}

/** The real path of a data directory that exists; undefined when there is none. */
export async function findDataDirectory(dataDirectory: string): Promise<string | undefined> {
  const path = resolve(dataDirectory)
  try {
    return await realpath(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw dataDirectoryFault(path, error)
  }
}

/** The sentence for the operator about a failed access in the data directory; other errors stay as they are. */
export function dataDirectoryFault(path: string, error: unknown): unknown {
  const why = reasons[errorCode(error) ?? '']
  if (why === undefined) return error
  return new Fault(`The data directory ${path} ${why}.`, { cause: error })
}

const noRights =
  'may not be read and written by this user: give it to this user, or name another data directory'
const noFolder = 'is a file, or lies below one: remove that file, or name another data directory'
const reasons: Record<string, string> = {
  EACCES: noRights,
  EPERM: noRights,
  EROFS: 'lies on a read-only file system: name another data directory',
  EEXIST: noFolder,
  ENOTDIR: noFolder,
  ENOSPC: 'lies on a full disk: make room, or name another data directory',
  ENAMETOOLONG: 'has too long a name: name another data directory',
}

// PostgreSQL refuses to run as root. What root makes may be walked through (not
// listed), so that the OS user who runs PostgreSQL gets to the cluster inside.
async function makeMissingFolders(path: string): Promise<void> {
  const isRoot = process.getuid?.() === 0
  const first = await mkdir(path, { recursive: true, mode: isRoot ? 0o711 : 0o700 })
  if (first === undefined || !isRoot) return
  for (let made = path; made.length >= first.length; made = dirname(made)) await chmod(made, 0o711)
}
