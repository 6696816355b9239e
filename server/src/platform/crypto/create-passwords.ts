import { availableParallelism } from 'node:os'
import { hash, parseOptions, verify } from '@node-rs/argon2'
import { Overloaded } from '../overloaded.ts'

/** What one hash takes, as argon2id counts it. */
type PasswordCost = {
  readonly memoryKibibytes: number
  readonly passes: number
  readonly lanes: number
}

/** Hashes passwords, a few at a time. Slow on purpose: never while a transaction is open. */
export type Passwords = {
  /** @throws Overloaded */
  hash(password: string): Promise<string>
  /**
   * Whether the hash is of this password; without a hash it is not, and takes as long.
   * @throws Overloaded
   */
  isMatch(password: string, of: string | null): Promise<boolean>
  /** Whether the hash was made when hashes cost something else. */
  isOutdated(of: string): boolean
  /**
   * Does what it takes to choose a password in its turn: one at a time, and few wait, so that whoever keeps choosing
   * leaves the turns of `hash` and `isMatch` to those who sign in.
   * @throws Overloaded
   */
  choose<T>(work: () => Promise<T>): Promise<T>
}

type Options = { readonly cost?: PasswordCost; readonly atOnce?: number; readonly mostWaiting?: number }

// OWASP Password Storage Cheat Sheet, argon2id.
const owaspCost: PasswordCost = { memoryKibibytes: 19_456, passes: 2, lanes: 1 }

// At most half of the processors, and never all four of the threads on which Node.js does such work: whoever tries
// passwords must not stand in the way of machines that fetch tokens.
const halfOfTheProcessors = Math.min(3, Math.max(1, Math.floor(availableParallelism() / 2)))

/** Makes the hashing of passwords. They are compared in Unicode's form NFC: keyboards make the same sign differently. */
export function createPasswords({
  cost = owaspCost,
  atOnce = halfOfTheProcessors,
  mostWaiting = 32,
}: Options = {}): Passwords {
  const inTurn = createTurns(atOnce, mostWaiting)
  const choose = createTurns(1, mostWaiting / 4)
  const options = { memoryCost: cost.memoryKibibytes, timeCost: cost.passes, parallelism: cost.lanes }
  const decoy = `$argon2id$v=19$m=${options.memoryCost},t=${options.timeCost},p=${options.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`
  return {
    hash: (password) => inTurn(() => hash(password.normalize('NFC'), options)),
    isMatch: (password, of) => inTurn(() => verify(of ?? decoy, password.normalize('NFC'))),
    isOutdated: (of) => {
      const { memoryCost, timeCost, parallelism } = parseOptions(of)
      const isSame =
        memoryCost === options.memoryCost &&
        timeCost === options.timeCost &&
        parallelism === options.parallelism
      return !isSame
    },
    choose,
  }
}

function createTurns(atOnce: number, mostWaiting: number) {
  let running = 0
  const waiting: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running < atOnce) running += 1
    else if (waiting.length >= mostWaiting) throw new Overloaded('Too many passwords wait for their hash.')
    else await new Promise<void>((resolve) => void waiting.push(resolve))
    try {
      return await work()
    } finally {
      // The turn passes on, so that nobody who comes now can take it before.
      const next = waiting.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }
}
