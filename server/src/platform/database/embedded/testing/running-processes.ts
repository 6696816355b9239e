import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { processBirth } from '../postmaster/process-birth.ts'

/** The processes that name this folder on their command line: PostgreSQL and the watcher (Linux only). */
export function processesOn(folder: string): { postgres: number[]; watcher: number[] } {
  const found = { postgres: new Array<number>(), watcher: new Array<number>() }
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    const words = readCommandLine(name)
    if (!words.some((word) => word.startsWith(folder))) continue
    if (words.includes('theriac-watcher')) found.watcher.push(Number(name))
    if (words[0]?.endsWith('/postgres') === true) found.postgres.push(Number(name))
  }
  return found
}

function readCommandLine(processId: string): string[] {
  try {
    return readFileSync(`/proc/${processId}/cmdline`, 'utf8').split('\0')
  } catch {
    return []
  }
}

/** Waits until a process is gone, at most ten seconds. */
export async function isGone(processId: number | undefined): Promise<boolean> {
  return holdsSoon(() => processId !== undefined && processBirth(processId) === undefined)
}

/** Waits until something holds, at most ten seconds. */
export async function holdsSoon(condition: () => boolean | Promise<boolean>): Promise<boolean> {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; await delay(20)) {
    if (await condition()) return true
  }
  return false
}
