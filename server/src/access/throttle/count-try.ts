import type { Transaction } from '../../platform/database/database.ts'
import { blockSeconds, type Bucket } from './throttle.ts'
import { emptyBucket, findBlock, holdBucket, takeBackTry, updateBucket } from './throttle.sql.ts'

/** A count of tries: how many are free, after how long a quiet time it begins anew, and the longest wait. */
export type Limit = Bucket & { readonly windowSeconds: number; readonly longestSeconds?: number }

/** What a bucket holds. */
export type Count = {
  readonly failures: number
  readonly windowStartedAt: Date
  readonly blockedUntil: Date
}

/**
 * Counts a try before it is known whether it is right, in all these buckets or in none: of tries that come together
 * each counts. What was right is taken back or forgiven afterwards.
 * @param limits always in the same order, here and afterwards: whoever comes meanwhile waits, and must not in a circle
 * @returns the seconds to wait, or 0 when the try may go on
 */
export async function countTry(tx: Transaction, now: Date, limits: readonly Limit[]): Promise<number> {
  const names = limits.map(({ name }) => name)
  // Looked at first: while tries are slowed, nothing is written for them.
  const block = await tx.maybe(findBlock, [names])
  const wait = secondsUntil(block?.blockedUntil, now)
  if (wait > 0) return wait
  const held: { limit: Limit; count: Count }[] = []
  for (const limit of limits) {
    const count = await tx.maybe(holdBucket, [limit.name, now])
    if (count !== undefined) held.push({ limit, count })
  }
  // And again: somebody may have come before.
  const longest = Math.max(...held.map(({ count }) => secondsUntil(count.blockedUntil, now)))
  if (longest > 0) return longest
  for (const { limit, count } of held) {
    const after = afterTry(count, limit, now)
    tx.send(updateBucket, [limit.name, after.failures, after.windowStartedAt, after.blockedUntil])
  }
  return 0
}

function secondsUntil(moment: Date | null | undefined, now: Date): number {
  return moment == null ? 0 : Math.max(0, Math.ceil((moment.getTime() - now.getTime()) / 1000))
}

/** What a bucket holds after one try more. Once it was closed it is forgotten only after a window without a try. */
export function afterTry(count: Count, limit: Limit, now: Date): Count {
  const { free, windowSeconds, longestSeconds } = limit
  const since = Math.max(count.windowStartedAt.getTime(), count.blockedUntil.getTime())
  const isOver = count.failures === 0 || now.getTime() - since > windowSeconds * 1000
  const failures = isOver ? 1 : count.failures + 1
  const seconds = blockSeconds(failures, free, longestSeconds)
  return {
    failures,
    windowStartedAt: isOver ? now : count.windowStartedAt,
    blockedUntil: seconds === 0 ? count.blockedUntil : new Date(now.getTime() + seconds * 1000),
  }
}

/** Takes one try back: it was right, or was never judged. */
export function takeBack(tx: Transaction, now: Date, limits: readonly Limit[]): void {
  for (const { name } of limits) tx.send(takeBackTry, [name, now])
}

/** Forgets all tries. */
export function forgive(tx: Transaction, limit: Limit): void {
  tx.send(emptyBucket, [limit.name])
}
