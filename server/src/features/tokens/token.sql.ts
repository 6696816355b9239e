import {
  address,
  boolean,
  integer,
  json,
  nullable,
  text,
  textArray,
  timestamp,
  uuid,
} from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'

// Everything that can take a token's power away, read at each request. An address that nobody knows
// is in no network, whatever was allowed; callerOf calls it 0.0.0.0.
export const findMachine = statement({
  name: 'find_machine',
  params: [text, uuid, text, text, nullable(address)],
  index: 'clients_client_id',
  columns: {
    clientUuid: uuid,
    organisationId: uuid,
    organisationType: text,
    locationId: nullable(integer),
    status: text,
    organisationStatus: text,
    locationClosedAt: nullable(timestamp),
    tokenGeneration: integer,
    grantsAll: boolean,
    permissions: textArray,
    isNetworkAllowed: boolean,
    credentialKind: text,
    credentialRevokedAt: nullable(timestamp),
    credentialEndedBecause: nullable(text),
    credentialExpiresAt: nullable(timestamp),
    marketSettings: json,
    isTokenRevoked: boolean,
    isKeyTrusted: boolean,
  },
  text: `
    select
      c.id as "clientUuid", c.organisation_id as "organisationId", o.type as "organisationType",
      c.location_id as "locationId", c.status, o.status as "organisationStatus", l.closed_at as "locationClosedAt",
      c.token_generation as "tokenGeneration", r.grants_all as "grantsAll", r.permissions,
      coalesce(c.allowed_networks is null or nullif($5::inet, '0.0.0.0') <<= any (c.allowed_networks), false)
        as "isNetworkAllowed",
      k.kind as "credentialKind", k.revoked_at as "credentialRevokedAt",
      k.ended_because as "credentialEndedBecause", k.expires_at as "credentialExpiresAt", m.settings as "marketSettings",
      exists (select from revoked_tokens t where t.token_id = $3) as "isTokenRevoked",
      exists (select from signing_keys s where s.kid = $4 and s.revoked_at is null) as "isKeyTrusted"
    from clients c
    join organisations o on o.id = c.organisation_id
    join markets m on m.code = o.market_code
    join client_roles r on r.id = c.client_role_id
    join credentials k on k.id = $2 and k.client_uuid = c.id
    left join locations l on l.id = c.location_id
    where c.client_id = $1
      and c.deleted_at is null`,
})

export const insertRevokedToken = statement({
  name: 'insert_revoked_token',
  params: [text, uuid, timestamp, timestamp],
  columns: {},
  text: `
    insert into revoked_tokens (token_id, client_uuid, revoked_at, expires_at)
    values ($1, $2, $3, $4)
    on conflict (token_id) do nothing`,
})

// Well after its end, since the clock of another node may be behind. A part at a time: the first days' worth must not take longer than a statement may.
export const forgetRevokedTokens = statement({
  name: 'forget_revoked_tokens',
  params: [timestamp, integer],
  columns: {},
  text: `
    delete from revoked_tokens
    where ctid = any (array(select ctid from revoked_tokens where expires_at < $1::timestamptz - interval '1 hour' limit $2))`,
})
