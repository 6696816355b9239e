import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '../../../fault.ts'
import { errorCode } from '../data-directory/error-code.ts'
import { copyReadable } from './copy-readable.ts'
import type { Binaries } from './find-binaries.ts'
import { removeDrafts } from './remove-drafts.ts'
import { holdsFor } from './run-as.ts'
import type { OsUser } from './run-as.ts'
import { openSharedFolder } from './shared-folder.ts'

/**
 * The folder of PostgreSQL's programs as that user reaches it: where npm put them, else
 * a copy that root owns and the user cannot change, made once per version.
 *
 * @throws {Fault} when the user cannot run the copy either
 */
export async function reachableBinaries(
  binaries: Binaries,
  user: OsUser | undefined,
  say: (message: string) => void,
): Promise<string> {
  if (user === undefined || canRun(user, binaries.folder)) return binaries.folder
  const copy = join(await openSharedFolder(), `postgresql-${binaries.version}-${binaries.platform}`)
  if (!existsSync(copy)) {
    say(
      `The OS user who runs PostgreSQL cannot reach ${binaries.folder}: its programs are copied to ${copy}.`,
    )
    await copyAtOnce(binaries.folder, copy)
  }
  if (canRun(user, copy)) return copy
  throw new Fault(
    `The OS user who runs PostgreSQL cannot run ${copy}/bin/postgres: remove ${copy} and start again.`,
  )
}

const everyPartIsReachable = [
  '[ -x "$1/bin/postgres" ]',
  '[ -x "$1/bin/initdb" ]',
  '[ -r "$1/lib/postgresql" ]',
  '[ -r "$1/share/postgresql/postgres.bki" ]',
].join(' && ')

function canRun(user: OsUser, folder: string): boolean {
  return holdsFor(user, everyPartIsReachable, folder)
}

const longestCopySeconds = 600

// A copy that is cut in half bears another name, so it is never taken for a whole one.
async function copyAtOnce(from: string, to: string): Promise<void> {
  await removeDrafts(to, longestCopySeconds)
  const draft = await mkdtemp(`${to}.new-`)
  try {
    await copyReadable(from, draft)
    await rename(draft, to)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    // ENOTEMPTY: the first start on another data directory was quicker.
    if (errorCode(error) !== 'ENOTEMPTY') throw error
  }
}
