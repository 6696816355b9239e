import { OAuthRefusal } from '../../../access/oauth-refusal.ts'
import { blockBucket, countFailure, findBlock } from '../../../access/throttle/throttle.sql.ts'
import { blockSeconds, bucketsOf, windowSeconds } from '../../../access/throttle/throttle.ts'
import type { Database } from '../../../platform/database/database.ts'

/** What was guessed at: a wrong signature slows down like a wrong secret, and both together. */
export type Proof = 'client secrets' | 'signatures'

type Guess = { readonly address: string; readonly clientId: string }

/** Whether wrong proofs of this client from this address are slowed: then nothing is written of them. */
export async function isSlowed(database: Database, now: Date, guess: Guess): Promise<boolean> {
  return (await findSlowedUntil(database, now, guess)) !== undefined
}

/**
 * Counts a wrong proof for its address, and for the client at this address. While the address is slowed nothing is
 * counted, and nothing written: known ids and unknown ones are answered alike.
 * @throws temporarily_unavailable with 429 where the address guesses too much
 */
export async function countWrongProof(
  database: Database,
  now: Date,
  { proof, ...guess }: Guess & { readonly proof: Proof },
): Promise<void> {
  const until = await findSlowedUntil(database, now, guess)
  if (until !== undefined) throw slowDown(until, now, proof)
  for (const { name, free } of bucketsFor(guess)) {
    const counted = await database.maybe(countFailure, [name, now, windowSeconds])
    const seconds = blockSeconds(counted?.failures ?? 0, free)
    if (seconds > 0) await database.run(blockBucket, [name, new Date(now.getTime() + seconds * 1000)])
  }
}

async function findSlowedUntil(database: Database, now: Date, guess: Guess): Promise<Date | undefined> {
  const block = await database.maybe(findBlock, [bucketsFor(guess).map(({ name }) => name)])
  return block?.blockedUntil != null && block.blockedUntil > now ? block.blockedUntil : undefined
}

function bucketsFor({ address, clientId }: Guess) {
  return Object.values(bucketsOf(address, clientId))
}

function slowDown(until: Date, now: Date, proof: Proof): OAuthRefusal {
  const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000))
  const sentence = `Too many wrong ${proof} came from this address. Wait ${seconds} seconds.`
  return new OAuthRefusal('temporarily_unavailable', sentence, 429, { 'retry-after': String(seconds) })
}
