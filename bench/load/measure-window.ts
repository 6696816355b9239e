import { setTimeout as pause } from 'node:timers/promises'
import { processorSecondsOf, processorSecondsOfAll } from '../stage/process-figures.ts'
import type { Sample } from './orders.ts'

/** Collects what happens after the warm-up and until the end. */
export type Window = {
  /** When the operations stop, by performance.now(). */
  readonly endsAt: number
  /** Notes an operation that was begun, or should have been, at a time and is done now. */
  note(begunAt: number): void
  /** Waits for the end of the window. */
  summarise(packsUsed: number): Promise<Sample>
}

type Shares = Pick<Sample, 'serverShare' | 'loadShare' | 'machineShare'>

/** Opens the window; it begins by itself when the warm-up is over. */
export function openWindow(
  { warmUpSeconds, seconds }: { readonly warmUpSeconds: number; readonly seconds: number },
  serverProcessId: number | undefined,
): Window {
  const beginsAt = performance.now() + warmUpSeconds * 1000
  const endsAt = beginsAt + seconds * 1000
  const milliseconds: number[] = []
  const sharing = shareDuring(warmUpSeconds, seconds, serverProcessId)
  return {
    endsAt,
    note: (begunAt) => {
      if (begunAt >= beginsAt && begunAt < endsAt) milliseconds.push(performance.now() - begunAt)
    },
    summarise: async (packsUsed) => {
      const shares = await sharing
      const sorted = milliseconds.toSorted((a, b) => a - b)
      const percentile = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
      return {
        operations: sorted.length,
        perSecond: sorted.length / seconds,
        p50Milliseconds: percentile(0.5),
        p95Milliseconds: percentile(0.95),
        p99Milliseconds: percentile(0.99),
        packsUsed,
        ...shares,
      }
    },
  }
}

async function shareDuring(
  warmUpSeconds: number,
  seconds: number,
  serverProcessId: number | undefined,
): Promise<Shares> {
  const read = () => ({
    at: performance.now() / 1000,
    server: serverProcessId === undefined ? undefined : processorSecondsOf(serverProcessId),
    load: processorSecondsOf('self'),
    machine: processorSecondsOfAll(),
  })
  await pause(warmUpSeconds * 1000)
  const before = read()
  await pause(seconds * 1000)
  const after = read()
  const shareOf = (from: number | undefined, to: number | undefined) =>
    from === undefined || to === undefined ? undefined : (to - from) / (after.at - before.at)
  const serverShare = shareOf(before.server, after.server)
  const loadShare = shareOf(before.load, after.load)
  const machineShare = shareOf(before.machine, after.machine)
  return {
    ...(serverShare === undefined ? {} : { serverShare }),
    ...(loadShare === undefined ? {} : { loadShare }),
    ...(machineShare === undefined ? {} : { machineShare }),
  }
}
