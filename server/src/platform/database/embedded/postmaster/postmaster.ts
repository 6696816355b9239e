import type { ChildProcess } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { processBirth } from './process-birth.ts'

/** PostgreSQL's main process. `ended` comes true with the way it ended, in words. */
export type Postmaster = { processId: number; hasEnded(): boolean; ended: Promise<string> }

/** One that we started. It does not keep us from ending. */
export function ownPostmaster(child: ChildProcess): Postmaster {
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`))
  })
  child.unref()
  const hasEnded = () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null
  return { processId: child.pid ?? 0, hasEnded, ended }
}

/** One that an earlier run of ours started, and that outlived it. */
export function adoptedPostmaster(processId: number): Postmaster {
  const birth = processBirth(processId)
  const { promise: ended, resolve } = Promise.withResolvers<string>()
  const hasEnded = () => {
    if (birth !== undefined && processBirth(processId) === birth) return false
    clearInterval(timer)
    resolve('nobody saw how')
    return true
  }
  const timer = setInterval(hasEnded, 200).unref()
  return { processId, hasEnded, ended }
}

const longestStopSeconds = 60

/**
 * Stops PostgreSQL in good order and waits until it is gone: connections are cut, what
 * is committed is kept. After a minute of waiting it is stopped at once, which loses
 * nothing either but makes the next start recover.
 */
export async function stopPostmaster(postmaster: Postmaster, say: (message: string) => void): Promise<void> {
  send(postmaster, 'SIGINT')
  let patienceEndsAt = Date.now() + longestStopSeconds * 1000
  while (!postmaster.hasEnded()) {
    if (Date.now() > patienceEndsAt) {
      say('PostgreSQL takes too long to stop and is stopped at once: its next start will recover.')
      send(postmaster, 'SIGQUIT')
      patienceEndsAt = Infinity
    }
    await delay(10)
  }
}

function send(postmaster: Postmaster, signal: 'SIGINT' | 'SIGQUIT'): void {
  if (postmaster.hasEnded()) return
  try {
    process.kill(postmaster.processId, signal)
  } catch {
    // It ended between the question and the signal.
  }
}
