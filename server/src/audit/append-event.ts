import type { Transaction } from '../platform/database/database.ts'
import { newId } from '../platform/crypto/new-id.ts'
import { appendEvent as appendEventStatement } from './append-event.sql.ts'
import type { AuditEvent, Author } from './audit-event.ts'

/** Adds an event to the trail, in the transaction of what it tells of. */
export function appendEvent(tx: Transaction, now: Date, author: Author, event: AuditEvent): void {
  const { action, subject, outcome = 'done', details = {} } = event
  const organisationId = event.organisationId ?? author.organisationId ?? null
  tx.send(appendEventStatement, [
    newId(now),
    now,
    organisationId,
    author.locationId ?? null,
    author.kind,
    author.id,
    action,
    subject,
    outcome,
    author.address ?? null,
    author.userAgent ?? null,
    details,
  ])
}
