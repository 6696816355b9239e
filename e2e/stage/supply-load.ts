import { setTimeout as pause } from 'node:timers/promises'
import { change } from '../../server/test/calls.ts'
import type { TestPack } from '../../server/test/factories.ts'
import type { Server } from './start-theriac.ts'

/** A pharmacy that supplies packs, each once, several at a time, whatever the answers are. */
export type SupplyLoad = {
  /** The packs whose supply was answered with 200. */
  readonly acknowledged: readonly TestPack[]
  /** Each answer in its order: its status, or 0 where none came. */
  readonly statuses: readonly number[]
  /** Answers of 503 that did not say when to try again. */
  readonly withoutRetryAfter: readonly number[]
  /** Waits until it holds, at most a minute. */
  readonly until: (holds: (load: SupplyLoad) => boolean) => Promise<void>
  /** Begins no other supply, and waits for those that run. */
  readonly end: () => Promise<void>
}

const atOnce = 6
const patienceMilliseconds = 60_000

/** Begins to supply the packs. */
export function supply(server: Server, token: string, packs: readonly TestPack[]): SupplyLoad {
  const waiting = [...packs]
  const acknowledged: TestPack[] = []
  const statuses: number[] = []
  const withoutRetryAfter: number[] = []
  const over = new AbortController()
  const supplyOne = async (pack: TestPack) => {
    const answer = await change(server, token, pack, 'Supplied').catch(() => undefined)
    statuses.push(answer?.status ?? 0)
    if (answer?.status === 200) acknowledged.push(pack)
    else await pause(25)
    if (answer?.status === 503 && answer.headers.get('retry-after') === null)
      withoutRetryAfter.push(answer.status)
  }
  const work = async () => {
    for (let pack = waiting.pop(); pack !== undefined && !over.signal.aborted; pack = waiting.pop())
      await supplyOne(pack)
  }
  const workers = Promise.all(Array.from({ length: atOnce }, work))
  const load: SupplyLoad = {
    acknowledged,
    statuses,
    withoutRetryAfter,
    until: async (holds) => {
      const deadline = Date.now() + patienceMilliseconds
      while (!holds(load)) {
        if (server.hasEnded()) throw new Error(`The server ended: ${server.stderr()}`)
        if (waiting.length === 0) throw new Error(`The packs ran out: ${tally(statuses)}`)
        if (Date.now() > deadline) throw new Error(`It did not come to that in a minute: ${tally(statuses)}`)
        await pause(5)
      }
    },
    end: async () => {
      over.abort()
      await workers
    },
  }
  return load
}

/** How often each status was answered, as in "200: 412, 503: 7". */
export function tally(statuses: readonly number[]): string {
  const counts = Map.groupBy(statuses, (status) => status)
  return [...counts].map(([status, answers]) => `${status}: ${answers.length}`).join(', ')
}
