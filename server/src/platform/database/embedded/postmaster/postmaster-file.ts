import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode } from '../data-directory/error-code.ts'
import type { Endpoint } from '../connection/database-connection.ts'

/** What PostgreSQL writes about itself into its folder (storage/lockfile, miscinit.h). */
export type PostmasterFile = { processId: number; endpoint: Endpoint; isReady: boolean }

export function postmasterFilePath(cluster: string): string {
  return join(cluster, 'postmaster.pid')
}

/** Reads `postmaster.pid`; undefined when there is none, or none that is written to its end. */
export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | undefined> {
  const lines = await readLines(postmasterFilePath(cluster))
  const processId = Number.parseInt(lines[0] ?? '', 10)
  // A negative number is a PostgreSQL without a server (--single); 0 and 1 are never one of ours.
  if (!(processId > 1)) return undefined
  const host = lines[4] === undefined || lines[4] === '' ? '127.0.0.1' : lines[4]
  return { processId, endpoint: { host, port: Number(lines[3]) }, isReady: lines[7]?.trim() === 'ready' }
}

async function readLines(path: string): Promise<string[]> {
  try {
    return (await readFile(path, 'utf8')).split('\n')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}
