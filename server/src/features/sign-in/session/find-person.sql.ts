import {
  boolean,
  bytes,
  integer,
  integerArray,
  json,
  nullable,
  text,
  textArray,
  timestamp,
  uuid,
} from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

// Everything that can take a person's power away, read at each request.
export const findPerson = statement({
  name: 'find_person',
  params: [bytes],
  index: 'sessions_token_digest_key',
  columns: {
    sessionId: uuid,
    personId: uuid,
    email: text,
    name: text,
    personStatus: text,
    hasTotp: boolean,
    membershipId: uuid,
    membershipKind: text,
    membershipStatus: text,
    allLocations: boolean,
    organisationId: uuid,
    organisationType: text,
    organisationStatus: text,
    marketCode: text,
    marketSettings: json,
    startedAt: timestamp,
    lastUsedAt: timestamp,
    provenAt: timestamp,
    locationId: nullable(integer),
    locationIds: integerArray,
    groupPermissions: textArray,
  },
  text: `
    select
      s.id as "sessionId", p.id as "personId", p.email, p.name, p.status as "personStatus",
      p.totp_confirmed_at is not null as "hasTotp",
      m.id as "membershipId", m.kind as "membershipKind", m.status as "membershipStatus",
      m.all_locations as "allLocations", o.id as "organisationId", o.type as "organisationType",
      o.status as "organisationStatus", o.market_code as "marketCode", k.settings as "marketSettings",
      s.started_at as "startedAt", s.last_used_at as "lastUsedAt", s.proven_at as "provenAt",
      (
        select l.id
        from locations l
        where l.id = s.location_id
          and l.organisation_id = m.organisation_id
          and l.closed_at is null
      ) as "locationId",
      array(select l.location_id from membership_locations l where l.membership_id = m.id) as "locationIds",
      array(
        select distinct unnest(g.permissions)
        from membership_groups mg
        join user_groups g on g.id = mg.user_group_id
        where mg.membership_id = m.id
      ) as "groupPermissions"
    from sessions s
    join people p on p.id = s.person_id
    join memberships m on m.id = s.membership_id and m.person_id = s.person_id
    join organisations o on o.id = m.organisation_id
    join markets k on k.code = o.market_code
    where s.token_digest = $1
      and s.ended_at is null`,
})

// Once a minute is enough to know that a session is in use.
export const touchSession = statement({
  name: 'touch_session',
  params: [uuid, timestamp],
  columns: {},
  text: `
    update sessions
    set last_used_at = $2
    where id = $1
      and ended_at is null
      and last_used_at < $2`,
})
