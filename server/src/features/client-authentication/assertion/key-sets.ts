import type { Clock } from '../../../platform/clock/clock.ts'
import type { FetchKeySet } from '../../../platform/fetch/fetch-key-set.ts'
import { FetchRefused } from '../../../platform/fetch/fetch-refused.ts'
import { asCheckingKey, type CheckingKey } from './checking-key.ts'

/** The keys that clients publish, as this node knows them; whoever needs them says for which organisation. */
export type KeySets = {
  /** Those of an address, looked up ten minutes ago at most. @throws FetchRefused */
  known(address: string, organisationId: string): Promise<readonly CheckingKey[]>
  /** The same, looked up anew if that was not done within half a minute: somebody may sign with a new key. @throws FetchRefused */
  renewed(address: string, organisationId: string): Promise<readonly CheckingKey[]>
  /** Those that it published when it was looked up last, however long ago: nobody may be let in by them. */
  remembered(address: string): readonly CheckingKey[]
}

type Entry = {
  /** Of the last look that succeeded; times in seconds. */
  keys: readonly CheckingKey[]
  fetchedAt: number
  /** Of the last look, whatever came of it, and why it failed. */
  triedAt: number
  failure: Error | undefined
  underWay: Promise<void> | undefined
}

const freshSeconds = 600
const renewAfterSeconds = 300
const betweenLooksSeconds = 30
const mostEntries = 10_000
// Of all that are fetched at once a part: who has many addresses that never answer stops no other organisation.
const mostOfOrganisation = 16

/**
 * Keeps the keys that clients publish. An address is looked up once at a time, and not again for half a minute: whoever
 * sends us wrong signatures makes us trouble nobody else. Halfway through their time keys are looked up while the old ones
 * still count: a server that is away for five minutes stops no client.
 */
export function createKeySets(fetchKeySet: FetchKeySet, clock: Clock): KeySets {
  const entries = new Map<string, Entry>()
  const looksOf = new Map<string, number>()
  const seconds = () => clock.now().getTime() / 1000

  const look = async (address: string, entry: Entry, organisationId: string): Promise<void> => {
    countLook(looksOf, organisationId, 1)
    try {
      const jwks = await fetchKeySet(address)
      entry.keys = jwks.map(asCheckingKey).filter((key) => key !== undefined)
      entry.fetchedAt = seconds()
      entry.failure = undefined
    } catch (error) {
      entry.failure = error instanceof Error ? error : new Error('A look at a JWK Set failed.')
    } finally {
      entry.triedAt = seconds()
      entry.underWay = undefined
      countLook(looksOf, organisationId, -1)
    }
  }
  const lookUnlessLately = (
    address: string,
    entry: Entry,
    organisationId: string,
  ): Promise<void> | undefined => {
    const isDue = Math.abs(seconds() - entry.triedAt) >= betweenLooksSeconds
    const mayLook = (looksOf.get(organisationId) ?? 0) < mostOfOrganisation
    if (isDue && mayLook) entry.underWay ??= look(address, entry, organisationId)
    return entry.underWay
  }
  const freshKeys = (entry: Entry): readonly CheckingKey[] => {
    if (isWithin(freshSeconds, seconds() - entry.fetchedAt)) return entry.keys
    throw entry.failure ?? new FetchRefused('It is not looked up just now: try again in a moment.')
  }

  return {
    known: async (address, organisationId) => {
      const entry = entryOf(entries, address)
      const age = seconds() - entry.fetchedAt
      if (!isWithin(freshSeconds, age)) await lookUnlessLately(address, entry, organisationId)
      else if (age >= renewAfterSeconds) void lookUnlessLately(address, entry, organisationId)
      return freshKeys(entry)
    },
    renewed: async (address, organisationId) => {
      const entry = entryOf(entries, address)
      await lookUnlessLately(address, entry, organisationId)
      return freshKeys(entry)
    },
    remembered: (address) => entries.get(address)?.keys ?? [],
  }
}

function countLook(looksOf: Map<string, number>, organisationId: string, more: 1 | -1): void {
  const looks = (looksOf.get(organisationId) ?? 0) + more
  if (looks > 0) looksOf.set(organisationId, looks)
  else looksOf.delete(organisationId)
}

// A clock that was set back makes nothing young.
function isWithin(limit: number, age: number): boolean {
  return age >= 0 && age < limit
}

function entryOf(entries: Map<string, Entry>, address: string): Entry {
  const known = entries.get(address)
  if (known !== undefined) return known
  const [oldest] = entries.keys()
  if (entries.size >= mostEntries && oldest !== undefined) entries.delete(oldest)
  const never = { fetchedAt: -Infinity, triedAt: -Infinity, failure: undefined, underWay: undefined }
  const entry: Entry = { keys: [], ...never }
  entries.set(address, entry)
  return entry
}
