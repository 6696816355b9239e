import { setTimeout as delay } from 'node:timers/promises'
import type { Postmaster } from './postmaster.ts'
import { stopPostmaster } from './postmaster.ts'

type Supervision = {
  postmaster: Postmaster
  relaunch: () => Promise<Postmaster>
  becomesReady: (postmaster: Postmaster) => Promise<boolean>
  say: (message: string) => void
}

const noticePauseMilliseconds = 3_200
const longestPauseMilliseconds = 5_000

/**
 * Starts PostgreSQL again whenever it ends without being asked to, for as long as it
 * takes, until `stop`, which stops it for good and returns when it is gone.
 */
export function supervisePostgres({ postmaster, relaunch, becomesReady, say }: Supervision) {
  const stopping = new AbortController()
  let current = postmaster

  async function keepRunning(): Promise<void> {
    for (;;) {
      const how = await current.ended
      if (stopping.signal.aborted) return
      say(`PostgreSQL has ended without being asked to (${how}) and is started again.`)
      await startAgain()
      if (stopping.signal.aborted) return
      say(`PostgreSQL runs again (process ${current.processId}).`)
    }
  }

  async function startAgain(): Promise<void> {
    for (let pause = 50; !stopping.signal.aborted; pause = Math.min(pause * 2, longestPauseMilliseconds)) {
      if (await isUpAgain()) return
      if (pause === noticePauseMilliseconds) say('PostgreSQL does not come back yet: look into postgres.log.')
      await delay(pause, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined)
    }
  }

  async function isUpAgain(): Promise<boolean> {
    try {
      current = await relaunch()
      return !stopping.signal.aborted && (await becomesReady(current))
    } catch (error) {
      say(`PostgreSQL cannot be started again yet: ${error instanceof Error ? error.message : String(error)}`)
      return false
    }
  }

  const running = keepRunning()
  return {
    async stop(): Promise<void> {
      stopping.abort()
      await stopPostmaster(current, say)
      await running
      // A start that was under way when we were asked to stop.
      await stopPostmaster(current, say)
    },
  }
}
