import { readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { errorCode } from './error-code.ts'
import { dataDirectoryFault } from './open-data-directory.ts'
import { writePrivateFile } from './write-private-file.ts'

/** Where the cluster of this data directory was made; undefined when none is on record. */
export async function readRecordedCluster(dataDirectory: string): Promise<string | undefined> {
  try {
    const record: unknown = JSON.parse(await readFile(recordFile(dataDirectory), 'utf8'))
    if (typeof record !== 'object' || record === null || !('cluster' in record)) return undefined
    return resolve(dataDirectory, String(record.cluster))
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw dataDirectoryFault(dataDirectory, error)
  }
}

/** Records where the cluster lies; one inside relatively, so that the data directory may be moved. */
export async function recordCluster(dataDirectory: string, cluster: string): Promise<void> {
  if ((await readRecordedCluster(dataDirectory)) === cluster) return
  const inside = relative(dataDirectory, cluster)
  const place = inside.startsWith('..') ? cluster : inside
  await writePrivateFile(recordFile(dataDirectory), `${JSON.stringify({ cluster: place })}\n`)
}

function recordFile(dataDirectory: string): string {
  return join(dataDirectory, 'postgres.json')
}
