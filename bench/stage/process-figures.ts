import { readFileSync } from 'node:fs'

// USER_HZ: what the kernel tells programs is counted in hundredths of a second on every architecture that we know.
const ticksPerSecond = 100

/** Processor seconds that a process has used; undefined where the system has no /proc. */
export function processorSecondsOf(processId: number | 'self'): number | undefined {
  const line = readOrNothing(`/proc/${processId}/stat`)
  // The name in parentheses may hold anything, blanks included.
  const fields = line?.slice(line.lastIndexOf(')') + 2).split(' ')
  return fields === undefined ? undefined : (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
}

/** Processor seconds that all processes of the machine have used together. */
export function processorSecondsOfAll(): number | undefined {
  const line = readOrNothing('/proc/stat')?.split('\n', 1)[0]
  const [user = 0, nice = 0, system = 0, , , interrupts = 0, softInterrupts = 0] =
    line?.trim().split(/ +/).slice(1).map(Number) ?? []
  return line === undefined
    ? undefined
    : (user + nice + system + interrupts + softInterrupts) / ticksPerSecond
}

/** Resident memory of a process in megabytes (10⁶ bytes): now, and at its highest. */
export function residentMegabytes(processId: number): { now: number; highest: number } | undefined {
  const status = readOrNothing(`/proc/${processId}/status`)
  const read = (name: string) =>
    (Number(new RegExp(`${name}:\\s*(\\d+) kB`).exec(status ?? '')?.[1]) * 1024) / 1e6
  return status === undefined ? undefined : { now: read('VmRSS'), highest: read('VmHWM') }
}

/** The processes that a process has started and that still run. */
export function childrenOf(processId: number): number[] {
  const line = readOrNothing(`/proc/${processId}/task/${processId}/children`)?.trim() ?? ''
  return line === '' ? [] : line.split(' ').map(Number)
}

function readOrNothing(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
