import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/**
 * Tells a process from a later one that was given the same number: its moment of birth,
 * in a form that only serves to be compared. Undefined when no such process runs.
 */
export function processBirth(processId: number): string | undefined {
  return existsSync('/proc/self/stat') ? birthInProc(processId) : birthInPs(processId)
}

/** The number of the process that started this one; undefined when no such process runs. */
export function parentProcess(processId: number): number | undefined {
  if (existsSync('/proc/self/stat')) return Number(readStat(processId)?.[1])
  return Number(ask(processId, 'ppid='))
}

/** The bare name of the program that a process runs, such as `postgres`. */
export function programOf(processId: number): string | undefined {
  if (!existsSync('/proc/self/stat')) return ask(processId, 'comm=')?.split('/').at(-1)
  return readProc(`${processId}/comm`)?.trim()
}

// proc_pid_stat(5): field 3 is the state (Z: dead, not yet fetched by its parent), 22 the start in ticks since boot.
function birthInProc(processId: number): string | undefined {
  const stat = readStat(processId)
  if (stat === undefined || stat[0] === 'Z') return undefined
  return `${readProc('sys/kernel/random/boot_id')?.trim()}/${stat[19]}`
}

// The name in brackets may itself hold brackets and spaces: the fields begin after the last one.
function readStat(processId: number): string[] | undefined {
  const stat = readProc(`${processId}/stat`)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
}

function readProc(path: string): string | undefined {
  try {
    return readFileSync(`/proc/${path}`, 'utf8')
  } catch {
    return undefined
  }
}

function birthInPs(processId: number): string | undefined {
  if (ask(processId, 'state=')?.startsWith('Z')) return undefined
  return ask(processId, 'lstart=')
}

function ask(processId: number, what: string): string | undefined {
  const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
  const { status, stdout } = spawnSync('ps', ['-o', what, '-p', String(processId)], { encoding: 'utf8', env })
  return status === 0 ? stdout.trim() : undefined
}
