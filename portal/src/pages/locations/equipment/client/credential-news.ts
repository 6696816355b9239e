import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'

type HandOver = NonNullable<ClientEquipment['handOver']>

/** What of a hand-over has to be said beside the equipment, and for how long. */
export type HandOverNews = Exclude<HandOver['state'], 'withdrawn'>

const dayMilliseconds = 86_400_000
const newsDays = 7
const expiryDays = 30

/** Whether nothing that it has proves who it is: it cannot verify medicines. */
export function isWithoutCredentials({ secrets, keys }: ClientEquipment): boolean {
  return secrets.length === 0 && keys.length === 0
}

/**
 * What is advised where it has nothing to prove who it is; nothing under the lock of the national
 * organisation: nobody else can give it any before it unlocks it.
 */
export function wordOfNothing({ lock }: ClientEquipment): 'nothing' | 'nothingLocked' | undefined {
  if (lock === null) return 'nothing'
  return lock.by === 'nmvo' ? undefined : 'nothingLocked'
}

/** Whether what it is given is its first: nothing is there that could be replaced, and nothing ever was at work. */
export function isFirstGiven(client: ClientEquipment): boolean {
  return isWithoutCredentials(client) && client.lastUsed === null
}

/**
 * What has to be said of the last hand-over: that it waits; for a week that it was collected, or came to nothing; and that
 * it was opened a second time, until newer credentials are there.
 */
export function handOverNews(client: ClientEquipment, now: Date): HandOverNews | undefined {
  const { handOver } = client
  if (handOver === null || handOver.state === 'withdrawn') return undefined
  const { state, collected, openedAgainAt, expiresAt } = handOver
  if (state === 'open') return state
  if (state === 'opened-again') return isRenewedSince(client, openedAgainAt) ? undefined : state
  if (state === 'collected') return isNews(collected?.at, now) ? state : undefined
  return isWithoutCredentials(client) || isNews(expiresAt, now) ? state : undefined
}

/** Which credential expires within 30 days, the first of them; the end of an old secret is no expiry. */
export function nextExpiry(
  { secrets, keys }: ClientEquipment,
  now: Date,
): { readonly is: 'secret' | 'key'; readonly at: string } | undefined {
  const ends = [
    ...secrets.filter(({ isOld }) => !isOld).map(({ expiresAt }) => ({ is: 'secret' as const, expiresAt })),
    ...keys.map(({ expiresAt }) => ({ is: 'key' as const, expiresAt })),
  ]
  const [next] = ends
    .flatMap(({ is, expiresAt }) => (expiresAt === null ? [] : [{ is, at: expiresAt }]))
    .filter(({ at }) => Date.parse(at) - now.getTime() < expiryDays * dayMilliseconds)
    .toSorted((one, other) => one.at.localeCompare(other.at))
  return next
}

function isRenewedSince({ secrets, keys }: ClientEquipment, at: string | null): boolean {
  return at !== null && [...secrets, ...keys].some(({ createdAt }) => createdAt > at)
}

function isNews(at: string | undefined, now: Date): boolean {
  return at !== undefined && now.getTime() - Date.parse(at) < newsDays * dayMilliseconds
}
