import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dataDirectoryFault } from './open-data-directory.ts'
import { errorCode } from './error-code.ts'
import { writePrivateFile } from './write-private-file.ts'

export function passwordFile(dataDirectory: string): string {
  return join(dataDirectory, 'postgres-password')
}

/** The password of the cluster's roles; undefined when none has been made. */
export async function readDatabasePassword(dataDirectory: string): Promise<string | undefined> {
  try {
    const password = (await readFile(passwordFile(dataDirectory), 'utf8')).trim()
    return password === '' ? undefined : password
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw dataDirectoryFault(dataDirectory, error)
  }
}

/** Makes the password of a cluster that is about to be made: 256 bits, kept 0600 in the data directory. */
export async function makeDatabasePassword(dataDirectory: string): Promise<string> {
  const password = randomBytes(32).toString('base64url')
  try {
    await writePrivateFile(passwordFile(dataDirectory), `${password}\n`)
  } catch (error) {
    throw dataDirectoryFault(dataDirectory, error)
  }
  return password
}
