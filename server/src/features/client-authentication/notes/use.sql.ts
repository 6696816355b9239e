import {
  addressArray,
  integerArray,
  textArray,
  nullableTextArray,
  timestamp,
  timestampArray,
  uuidArray,
} from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

export const noteUses = statement({
  name: 'note_uses',
  params: [uuidArray, uuidArray, uuidArray, timestampArray, addressArray, nullableTextArray],
  columns: {},
  text: `
    insert into credential_uses as u (
      credential_id, organisation_id, client_uuid, first_used_at, last_used_at, address, user_agent
    )
    select n.id, n.organisation_id, n.client_uuid, n.at, n.at, n.address, n.user_agent
    from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::timestamptz[], $5::inet[], $6::text[])
      as n (id, organisation_id, client_uuid, at, address, user_agent)
    order by 1
    on conflict (credential_id) do update
    set last_used_at = excluded.last_used_at, address = excluded.address, user_agent = excluded.user_agent
    where u.last_used_at < excluded.last_used_at`,
})

export const noteMalformedSecrets = statement({
  name: 'note_malformed_secrets',
  params: [uuidArray, uuidArray, integerArray, timestamp],
  columns: {},
  text: `
    insert into malformed_secrets as s (client_uuid, organisation_id, times, first_at, last_at)
    select n.client_uuid, n.organisation_id, n.times, $4, $4
    from unnest($1::uuid[], $2::uuid[], $3::int[]) as n (client_uuid, organisation_id, times)
    order by 1
    on conflict (client_uuid) do update
    set times = s.times + excluded.times, last_at = excluded.last_at`,
})

export const noteEvents = statement({
  name: 'note_events',
  params: [
    uuidArray,
    timestampArray,
    uuidArray,
    integerArray,
    textArray,
    textArray,
    textArray,
    addressArray,
    nullableTextArray,
    textArray,
  ],
  columns: {},
  text: `
    insert into audit_events (
      id, occurred_at, organisation_id, location_id, actor_kind, actor_id,
      action, subject, outcome, address, user_agent, details
    )
    select
      n.id, n.occurred_at, n.organisation_id, n.location_id, 'client', n.actor_id,
      n.action, 'client:' || n.actor_id, n.outcome, n.address, n.user_agent, n.details::jsonb
    from unnest(
      $1::uuid[], $2::timestamptz[], $3::uuid[], $4::bigint[], $5::text[], $6::text[], $7::text[], $8::inet[], $9::text[], $10::text[]
    ) as n (id, occurred_at, organisation_id, location_id, actor_id, action, outcome, address, user_agent, details)`,
})
