import { address, integer, json, nullable, text, timestamp, uuid } from '../platform/database/columns.ts'
import { statement } from '../platform/database/statement.ts'

export const appendEvent = statement({
  name: 'append_event',
  params: [
    uuid,
    timestamp,
    nullable(uuid),
    nullable(integer),
    text,
    text,
    text,
    text,
    text,
    nullable(address),
    nullable(text),
    json,
  ],
  columns: {},
  text: `
    insert into audit_events (
      id, occurred_at, organisation_id, location_id, actor_kind, actor_id,
      action, subject, outcome, address, user_agent, details
    )
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
})
