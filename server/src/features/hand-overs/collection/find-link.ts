import type { Caller, LinkHolder } from '../../../access/actor.ts'
import { raise, Refusal, retryAfter } from '../../../access/raise.ts'
import { countTry, type Limit, takeBack } from '../../../access/throttle/count-try.ts'
import { networkOf } from '../../../access/throttle/throttle.ts'
import { digestOf } from '../../../platform/crypto/link-token.ts'
import type { HandOverParts } from '../parts/hand-over-parts.ts'
import { findHandOverByToken } from '../parts/hand-over.sql.ts'

type Parts = Pick<HandOverParts, 'database' | 'clock'>

// What protects a hand-over is its own count of five, and the length of its code; this one spares the database. The wait stays short, since it keeps
// everybody waiting who shares the address.
const atAddress = { free: 29, windowSeconds: 900, longestSeconds: 30 } as const

/**
 * The holder of a link, by its token.
 * @throws link.not_valid
 */
export async function findLink({ database }: Parts, caller: Caller, token: string): Promise<LinkHolder> {
  const found = await database.transaction('theriac_gate', undefined, (tx) =>
    tx.maybe(findHandOverByToken, [digestOf(token)]),
  )
  return { kind: 'link', ...(found ?? raise('link.not_valid')), caller }
}

/**
 * Does what opens a hand-over, and counts for the address what comes to nothing: a link that is none, a wrong code, a
 * second opening, a key that is not good. That a client is locked is nobody's fault who opens.
 * @throws rate.exceeded with Retry-After, and what the opening throws
 */
export async function countOpening<T>(
  { database, clock }: Parts,
  caller: Caller,
  open: () => Promise<T>,
): Promise<T> {
  const limits: Limit[] = [{ name: `hand-overs at ${networkOf(caller.address)}`, ...atAddress }]
  const now = clock.now()
  const seconds = await database.transaction('theriac_gate', undefined, (tx) => countTry(tx, now, limits))
  if (seconds > 0) raise('rate.exceeded', retryAfter(seconds))
  const forget = () =>
    database.transaction('theriac_gate', undefined, async (tx) => takeBack(tx, now, limits))
  try {
    const opened = await open()
    await forget()
    return opened
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'hand_over.client_locked') await forget()
    throw error
  }
}
