import {
  address,
  integer,
  nullable,
  text,
  textArray,
  timestamp,
  uuidArray,
} from '../platform/database/columns.ts'
import { statement } from '../platform/database/statement.ts'

export const appendEvents = statement({
  name: 'append_events',
  params: [
    uuidArray,
    uuidArray,
    textArray,
    textArray,
    textArray,
    timestamp,
    nullable(integer),
    text,
    text,
    nullable(address),
    nullable(text),
  ],
  columns: {},
  text: `
    insert into audit_events (
      id, occurred_at, organisation_id, location_id, actor_kind, actor_id,
      action, subject, outcome, address, user_agent, details
    )
    select n.id, $6, n.organisation_id, $7, $8, $9, n.action, n.subject, 'done', $10, $11, n.details::jsonb
    from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[])
      as n (id, organisation_id, action, subject, details)`,
})
