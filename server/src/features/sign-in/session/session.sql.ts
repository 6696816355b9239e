import {
  address,
  bytes,
  integer,
  json,
  nullable,
  text,
  timestamp,
  uuid,
} from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

export const insertSession = statement({
  name: 'insert_session',
  params: [uuid, bytes, uuid, uuid, nullable(integer), timestamp, address, nullable(text)],
  columns: {},
  text: `
    insert into sessions (
      id, token_digest, person_id, membership_id, location_id, started_at, last_used_at, proven_at, address, user_agent
    )
    values ($1, $2, $3, $4, $5, $6, $6, $6, $7, $8)`,
})

export const noteSignIn = statement({
  name: 'note_sign_in',
  params: [uuid, timestamp],
  columns: {},
  text: `
    update people
    set last_sign_in_at = $2
    where id = $1`,
})

export const noteOpened = statement({
  name: 'note_opened',
  params: [uuid, timestamp],
  columns: {},
  text: `
    update memberships
    set last_opened_at = $2
    where id = $1`,
})

export const endSessionOfBrowser = statement({
  name: 'end_session_of_browser',
  params: [bytes, timestamp],
  columns: { sessionId: uuid, personId: uuid, organisationId: nullable(uuid) },
  text: `
    update sessions
    set ended_at = $2
    where token_digest = $1
      and ended_at is null
    returning
      id as "sessionId", person_id as "personId",
      (select m.organisation_id from memberships m where m.id = membership_id) as "organisationId"`,
})

export const endOwnSession = statement({
  name: 'end_own_session',
  params: [uuid, uuid, timestamp],
  columns: {},
  text: `
    update sessions
    set ended_at = $3
    where id = $1
      and person_id = $2
      and ended_at is null`,
})

export const findSession = statement({
  name: 'find_session',
  params: [uuid],
  columns: { startedAt: timestamp, lastUsedAt: timestamp },
  text: `
    select started_at as "startedAt", last_used_at as "lastUsedAt"
    from sessions
    where id = $1`,
})

export const openMembership = statement({
  name: 'open_membership',
  params: [uuid, uuid, nullable(integer)],
  columns: {},
  text: `
    update sessions
    set
      membership_id = $2,
      location_id = $3
    where id = $1
      and ended_at is null`,
})

export const proveSession = statement({
  name: 'prove_session',
  params: [uuid, timestamp],
  columns: {},
  text: `
    update sessions
    set proven_at = $2
    where id = $1
      and ended_at is null`,
})

export const listOwnSessions = statement({
  name: 'list_own_sessions',
  params: [uuid],
  columns: {
    id: uuid,
    startedAt: timestamp,
    lastUsedAt: timestamp,
    address: nullable(text),
    userAgent: nullable(text),
    marketSettings: json,
  },
  text: `
    select
      s.id, s.started_at as "startedAt", s.last_used_at as "lastUsedAt", host(s.address) as address,
      s.user_agent as "userAgent", k.settings as "marketSettings"
    from sessions s
    join memberships m on m.id = s.membership_id
    join organisations o on o.id = m.organisation_id
    join markets k on k.code = o.market_code
    where s.person_id = $1
      and s.ended_at is null
    order by s.last_used_at desc, s.id`,
})
