import { setTimeout as pause } from 'node:timers/promises'
import { processorSecondsOfAll } from './process-figures.ts'

const secondsToWatch = 1

/** How many cores others keep busy before anything is measured; undefined where the system does not tell. */
export async function coresBusyBefore(): Promise<number | undefined> {
  const before = processorSecondsOfAll()
  await pause(secondsToWatch * 1000)
  const after = processorSecondsOfAll()
  return before === undefined || after === undefined ? undefined : (after - before) / secondsToWatch
}
