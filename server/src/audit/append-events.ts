import type { Transaction } from '../platform/database/database.ts'
import { newId } from '../platform/crypto/new-id.ts'
import { appendEvents as appendEventsStatement } from './append-events.sql.ts'
import type { AuditEvent, Author } from './audit-event.ts'

/** Something that was done to a thing of an organisation, which may not be the author's own. */
type EventOfOrganisation = Omit<AuditEvent, 'outcome' | 'organisationId'> & {
  readonly organisationId: string
}

/** Adds the events of one act upon thousands of things to the trail, by one statement. */
export async function appendEvents(
  tx: Transaction,
  now: Date,
  author: Author,
  events: readonly EventOfOrganisation[],
): Promise<void> {
  if (events.length === 0) return
  await tx.run(appendEventsStatement, [
    events.map(() => newId(now)),
    events.map(({ organisationId }) => organisationId),
    events.map(({ action }) => action),
    events.map(({ subject }) => subject),
    events.map(({ details = {} }) => JSON.stringify(details)),
    ...([now, author.locationId ?? null, author.kind, author.id] as const),
    ...([author.address ?? null, author.userAgent ?? null] as const),
  ])
}
