import { OAuthRefusal } from '../../../access/oauth-refusal.ts'
import { blockBucket, countFailure, findBlock } from '../../../access/throttle/throttle.sql.ts'
import { blockSeconds, bucketsOf, windowSeconds } from '../../../access/throttle/throttle.ts'
import type { Database } from '../../../platform/database/database.ts'

/** What was guessed at: a wrong signature slows down like a wrong secret, and both together. */
export type Proof = 'client secrets' | 'signatures'

/**
 * Counts a wrong proof for its address, and for the client at this address. While the address is slowed nothing is
 * counted, and nothing written: known ids and unknown ones are answered alike.
 * @throws temporarily_unavailable with 429 where the address guesses too much
 */
export async function countWrongProof(
  database: Database,
  now: Date,
  { address, clientId, proof }: { address: string; clientId: string; proof: Proof },
): Promise<void> {
  const buckets = Object.values(bucketsOf(address, clientId))
  const block = await database.maybe(findBlock, [buckets.map(({ name }) => name)])
  if (block?.blockedUntil != null && block.blockedUntil > now) throw slowDown(block.blockedUntil, now, proof)
  for (const { name, free } of buckets) {
    const counted = await database.maybe(countFailure, [name, now, windowSeconds])
    const seconds = blockSeconds(counted?.failures ?? 0, free)
    if (seconds > 0) await database.run(blockBucket, [name, new Date(now.getTime() + seconds * 1000)])
  }
}

function slowDown(until: Date, now: Date, proof: Proof): OAuthRefusal {
  const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000))
  const sentence = `Too many wrong ${proof} came from this address. Wait ${seconds} seconds.`
  return new OAuthRefusal('temporarily_unavailable', sentence, 429, { 'retry-after': String(seconds) })
}
