import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Fault } from '../../../fault.ts'
import { passwordFile } from '../data-directory/database-password.ts'
import { readRecordedCluster } from '../data-directory/recorded-cluster.ts'
import { chooseOsUser, ownerOfCluster } from './choose-os-user.ts'
import { holdsFor } from './run-as.ts'
import type { OsUser } from './run-as.ts'
import { openSharedFolder } from './shared-folder.ts'

/** Where the cluster lies, and the OS user who runs it (undefined: the one who runs us). */
export type Place = { cluster: string; user: OsUser | undefined; isMade: boolean }

/**
 * Where the cluster of this data directory lies, or is to be made: inside, unless root
 * runs us and the OS user who runs PostgreSQL cannot walk there.
 *
 * @throws {Fault} when there is no such OS user, or a cluster that was made is gone or out of reach
 */
export async function placeCluster(dataDirectory: string, say: (message: string) => void): Promise<Place> {
  const made = await findCluster(dataDirectory)
  if (made !== undefined) return refuseUnreachable(made)
  const user = chooseOsUser(say)
  if (user === undefined || holdsFor(user, '[ -x "$1" ]', dataDirectory)) {
    return { cluster: join(dataDirectory, 'postgres'), user, isMade: false }
  }
  const cluster = await placeOutside(dataDirectory, say)
  return { cluster, user, isMade: isCluster(cluster) }
}

/**
 * The cluster of this data directory and who runs it; undefined when none has been made.
 *
 * @throws {Fault} when one was made and is gone: an empty one in its stead would hide the loss
 */
export async function findCluster(dataDirectory: string): Promise<Place | undefined> {
  const recorded = await readRecordedCluster(dataDirectory)
  const cluster = recorded ?? join(dataDirectory, 'postgres')
  if (isCluster(cluster)) return { cluster, user: ownerOfCluster(cluster), isMade: true }
  if (recorded === undefined) return undefined
  throw new Fault(
    `The database of ${dataDirectory} lay in ${cluster} and is gone: put it back, or delete ${dataDirectory}/postgres.json to begin with an empty one.`,
  )
}

function refuseUnreachable(place: Place): Place {
  if (place.user?.uid === 0) {
    throw new Fault(
      `PostgreSQL does not run as root, to whom ${place.cluster} belongs: give it to the OS user postgres (chown -R).`,
    )
  }
  if (holdsFor(place.user, '[ -x "$1" ]', place.cluster)) return place
  throw new Fault(
    `The OS user who owns the database in ${place.cluster} cannot reach it: let that user walk through the folders above it (chmod o+x).`,
  )
}

function isCluster(path: string): boolean {
  return existsSync(join(path, 'global/pg_control'))
}

async function placeOutside(dataDirectory: string, say: (message: string) => void): Promise<string> {
  const name = basename(dataDirectory)
    .replaceAll(/[^\w.-]/g, '-')
    .slice(0, 40)
  const hash = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 16)
  const cluster = join(await openSharedFolder(), `${name}-${hash}`)
  say(`The OS user who runs PostgreSQL cannot enter ${dataDirectory}: the database lies in ${cluster}.`)
  if (isCluster(cluster) && !existsSync(passwordFile(dataDirectory))) await setAside(cluster, say)
  return cluster
}

// It belonged to a data directory of this name that has been deleted, its password with it.
async function setAside(cluster: string, say: (message: string) => void): Promise<void> {
  const aside = `${cluster}.old-${Date.now()}`
  await rename(cluster, aside)
  say(`The database of an earlier data directory of this name has been kept as ${aside}.`)
}
