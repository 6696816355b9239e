import { open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Fault } from '../../fault.ts'
import { errorCode } from './data-directory/error-code.ts'
import {
  dataDirectoryFault,
  findDataDirectory,
  openDataDirectory,
} from './data-directory/open-data-directory.ts'
import { processBirth } from './postmaster/process-birth.ts'

export type Holder = { processId: number; since: Date; purpose: string }
type Hold = { release: () => Promise<void> }

/**
 * Holds the data directory for this process, which is made if it is missing; `purpose`
 * is what a second one is told, such as "theriac start on http://localhost:3000". The
 * hold of a process that is gone is taken over.
 *
 * @throws {Fault} when another process (or this one) holds it already
 */
export async function holdDataDirectory(dataDirectory: string, purpose: string): Promise<Hold> {
  const folder = await openDataDirectory(dataDirectory)
  const path = lockFile(folder)
  const mine = JSON.stringify({
    processId: process.pid,
    birth: processBirth(process.pid),
    since: new Date().toISOString(),
    purpose,
  })
  while (!(await createLock(path, mine))) {
    const lock = await readLock(path)
    if (lock?.holder !== undefined) throw heldFault(folder, lock.holder)
    if (lock !== undefined) await removeStaleLock(path, lock.text)
  }
  return {
    async release() {
      const lock = await readLock(path)
      if (lock?.text === mine) await rm(path, { force: true })
    },
  }
}

/** Who holds this data directory now; undefined when nobody does. */
export async function describeHolder(dataDirectory: string): Promise<Holder | undefined> {
  const folder = await findDataDirectory(dataDirectory)
  if (folder === undefined) return undefined
  const lock = await readLock(lockFile(folder))
  return lock?.holder
}

function lockFile(folder: string): string {
  return join(folder, 'theriac.lock')
}

function heldFault(folder: string, { processId, since, purpose }: Holder): Fault {
  const moment = since
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, ' UTC')
  return new Fault(
    `The data directory ${folder} is held by process ${processId} since ${moment} (${purpose}): stop that process first, or set THERIAC_DATA_DIR to another folder.`,
  )
}

async function createLock(path: string, text: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600)
    try {
      await file.writeFile(text)
    } finally {
      await file.close()
    }
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw dataDirectoryFault(dirname(path), error)
  }
}

type Lock = { text: string; holder: Holder | undefined }

/** The lock as it stands, with its holder if that process still runs; undefined when there is none. */
async function readLock(path: string): Promise<Lock | undefined> {
  const text = await readText(path)
  if (text === undefined || parseLock(text) !== undefined) return text === undefined ? undefined : judge(text)
  // Another process may be between making the file and writing to it.
  await delay(200)
  const later = await readText(path)
  return later === undefined ? undefined : judge(later)
}

function judge(text: string): Lock {
  const parsed = parseLock(text)
  const runs = parsed !== undefined && processBirth(parsed.holder.processId) === parsed.birth
  return { text, holder: runs ? parsed.holder : undefined }
}

function parseLock(text: string): { holder: Holder; birth: string } | undefined {
  const lock = parseObject(text)
  const { processId, birth, since, purpose } = lock
  if (typeof processId !== 'number' || typeof birth !== 'string' || typeof since !== 'string')
    return undefined
  return { holder: { processId, since: new Date(since), purpose: String(purpose) }, birth }
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw dataDirectoryFault(dirname(path), error)
  }
}

// Of two that find the same stale lock only one may remove it: the other would remove the
// first one's new lock. Renaming tells: whoever moved away what it had not judged puts it back.
async function removeStaleLock(path: string, judged: string): Promise<void> {
  const aside = `${path}.stale-${process.pid}`
  try {
    await rename(path, aside)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return
    throw dataDirectoryFault(dirname(path), error)
  }
  const moved = await readText(aside)
  if (moved !== undefined && moved !== judged) await createLock(path, moved)
  await rm(aside, { force: true })
}
