import type { Caller } from '../../../access/actor.ts'
import type { Clock } from '../../../platform/clock/clock.ts'
import { newId } from '../../../platform/crypto/new-id.ts'
import type { Database } from '../../../platform/database/database.ts'
import { noteEvents, noteMalformedSecrets, noteUses } from './use.sql.ts'

/** The client that something is noted of. */
export type NotedClient = {
  readonly clientUuid: string
  readonly clientId: string
  readonly organisationId: string
  readonly locationId: number | null
}

type Use = { client: NotedClient; credentialId: string; at: Date; caller: Caller }
type Event = {
  client: NotedClient
  caller: Caller
  action: string
  outcome: string
  reason?: string
  /** Of the first time: what happened before a lock must not stand in the trail after it. */
  at: Date
  times: number
}

/** Notes what clients do, off the road of their requests: one writer a node, in batches. */
export type Notes = {
  used(client: NotedClient, credentialId: string, caller: Caller): void
  malformed(client: NotedClient): void
  granted(client: NotedClient, caller: Caller): void
  refused(client: NotedClient, caller: Caller, reason: string): void
  /** Writes what is noted; when the database is away, it stays noted. */
  flush(): Promise<void>
}

// When the database is long away: what is more than this is not worth the memory.
const mostEvents = 10_000

/** Makes the writer; whoever makes it calls `flush` regularly and at the end. */
export function createNotes(database: Database, clock: Clock): Notes {
  const uses = new Map<string, Use>()
  const malformed = new Map<string, { client: NotedClient; times: number }>()
  const events = new Map<string, Event>()
  const noteEvent = (
    client: NotedClient,
    caller: Caller,
    action: string,
    outcome: string,
    reason?: string,
  ) => {
    const key = [client.clientUuid, caller.address, action, reason].join(' ')
    const before = events.get(key)
    if (before !== undefined) before.times += 1
    else if (events.size < mostEvents) {
      const event = { client, caller, action, outcome, at: clock.now(), times: 1 }
      events.set(key, reason === undefined ? event : { ...event, reason })
    }
  }
  return {
    used: (client, credentialId, caller) =>
      uses.set(credentialId, { client, credentialId, at: clock.now(), caller }),
    malformed: (client) =>
      malformed.set(client.clientUuid, { client, times: (malformed.get(client.clientUuid)?.times ?? 0) + 1 }),
    granted: (client, caller) => noteEvent(client, caller, 'token.granted', 'done'),
    refused: (client, caller, reason) => noteEvent(client, caller, 'token.refused', 'refused', reason),
    flush: async () => {
      await drain(uses, (batch) => writeUses(database, batch))
      await drain(malformed, (batch) => writeMalformed(database, batch, clock.now()), addTimes)
      await drain(events, (batch) => writeEvents(database, batch), addTimes)
    },
  }
}

async function drain<T>(
  noted: Map<string, T>,
  write: (batch: readonly T[]) => Promise<unknown>,
  merge: (newer: T, older: T) => void = () => {},
): Promise<void> {
  if (noted.size === 0) return
  const batch = [...noted]
  noted.clear()
  try {
    await write(batch.map(([, value]) => value))
  } catch (error) {
    // What was noted meanwhile is newer and stays; what is counted counts both.
    for (const [key, value] of batch) {
      const newer = noted.get(key)
      if (newer === undefined) noted.set(key, value)
      else merge(newer, value)
    }
    throw error
  }
}

function addTimes(
  newer: { times: number; at?: Date },
  older: { readonly times: number; readonly at?: Date },
): void {
  newer.times += older.times
  if (older.at !== undefined) newer.at = older.at
}

function writeUses(database: Database, batch: readonly Use[]): Promise<number> {
  return database.run(noteUses, [
    batch.map((use) => use.credentialId),
    batch.map((use) => use.client.organisationId),
    batch.map((use) => use.client.clientUuid),
    batch.map((use) => use.at),
    batch.map((use) => use.caller.address),
    batch.map((use) => use.caller.userAgent ?? null),
  ])
}

function writeMalformed(
  database: Database,
  batch: readonly { client: NotedClient; times: number }[],
  now: Date,
): Promise<number> {
  return database.run(noteMalformedSecrets, [
    batch.map(({ client }) => client.clientUuid),
    batch.map(({ client }) => client.organisationId),
    batch.map(({ times }) => times),
    now,
  ])
}

function writeEvents(database: Database, batch: readonly Event[]): Promise<number> {
  return database.run(noteEvents, [
    batch.map(({ at }) => newId(at)),
    batch.map(({ at }) => at),
    batch.map(({ client }) => client.organisationId),
    batch.map(({ client }) => client.locationId),
    batch.map(({ client }) => client.clientId),
    batch.map(({ action }) => action),
    batch.map(({ outcome }) => outcome),
    batch.map(({ caller }) => caller.address),
    batch.map(({ caller }) => caller.userAgent ?? null),
    batch.map(({ reason, times }) => JSON.stringify({ times, ...(reason === undefined ? {} : { reason }) })),
  ])
}
