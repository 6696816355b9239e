import {
  address,
  boolean,
  bytes,
  integer,
  json,
  nullable,
  text,
  textArray,
  timestamp,
  uuid,
} from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

const clientColumns = {
  clientUuid: uuid,
  organisationId: uuid,
  locationId: nullable(integer),
  organisationType: text,
  status: text,
  organisationStatus: text,
  locationClosedAt: nullable(timestamp),
  tokenGeneration: integer,
  grantsAll: boolean,
  permissions: textArray,
  isNetworkAllowed: boolean,
  credentialId: nullable(uuid),
  credentialRevokedAt: nullable(timestamp),
  credentialEndedBecause: nullable(text),
  credentialExpiresAt: nullable(timestamp),
  signingKid: nullable(text),
}

// An address that nobody knows is in no network, whatever was allowed; callerOf calls it 0.0.0.0.
// The key that signs is the one whose time came last or, on a node whose clock is behind when a key is replaced at once,
// comes next.
const selectClient = `
      c.id as "clientUuid", c.organisation_id as "organisationId", c.location_id as "locationId",
      o.type as "organisationType", c.status, o.status as "organisationStatus", l.closed_at as "locationClosedAt",
      c.token_generation as "tokenGeneration", r.grants_all as "grantsAll", r.permissions,
      coalesce(c.allowed_networks is null or nullif($3::inet, '0.0.0.0') <<= any (c.allowed_networks), false)
        as "isNetworkAllowed",
      k.id as "credentialId", k.revoked_at as "credentialRevokedAt", k.ended_because as "credentialEndedBecause",
      k.expires_at as "credentialExpiresAt",
      (
        select s.kid
        from signing_keys s
        where s.revoked_at is null
        order by s.signs_from > $2, abs(extract(epoch from s.signs_from - $2)), s.kid
        limit 1
      ) as "signingKid"`

const fromClient = `
    from clients c
    join organisations o on o.id = c.organisation_id
    join client_roles r on r.id = c.client_role_id
    left join locations l on l.id = c.location_id`

// A row for each secret, those that were replaced in the last 30 days too: an old secret is no attack.
export const findClientSecrets = statement({
  name: 'find_client_secrets',
  params: [text, timestamp, address],
  index: 'clients_client_id',
  columns: { ...clientColumns, secretHmac: nullable(bytes), hmacKeyId: nullable(text) },
  text: `
    select ${selectClient},
      k.secret_hmac as "secretHmac", k.hmac_key_id as "hmacKeyId"
    ${fromClient}
    left join credentials k
      on k.client_uuid = c.id
      and k.kind = 'secret'
      and (k.revoked_at is null or k.revoked_at > $2::timestamptz - interval '30 days')
    where c.client_id = $1
      and c.deleted_at is null`,
})

// A row for each key, and for each address where keys are published. What nobody can count is bounded: the live ones first.
export const findClientKeys = statement({
  name: 'find_client_keys',
  params: [text, timestamp, address],
  index: 'clients_client_id',
  columns: {
    ...clientColumns,
    credentialKind: nullable(text),
    publicJwk: nullable(json),
    jwksUri: nullable(text),
  },
  text: `
    select ${selectClient},
      k.kind as "credentialKind", k.public_jwk as "publicJwk", k.jwks_uri as "jwksUri"
    ${fromClient}
    left join credentials k
      on k.client_uuid = c.id
      and k.kind in ('key', 'key-set')
      and (k.revoked_at is null or k.revoked_at > $2::timestamptz - interval '30 days')
    where c.client_id = $1
      and c.deleted_at is null
    order by
      k.revoked_at is null and (k.expires_at is null or k.expires_at > $2) desc, k.revoked_at desc nulls first,
      k.created_at desc, k.id
    limit 20`,
})

// Asked only where the id is nobody's now.
export const findDeletedSecrets = statement({
  name: 'find_deleted_secrets',
  params: [text],
  index: 'clients_deleted_client_id',
  columns: {
    secretHmac: nullable(bytes),
    hmacKeyId: nullable(text),
    deletedAt: timestamp,
    locationClosedAt: nullable(timestamp),
  },
  text: `
    select
      k.secret_hmac as "secretHmac", k.hmac_key_id as "hmacKeyId", c.deleted_at as "deletedAt",
      l.closed_at as "locationClosedAt"
    from clients c
    join credentials k on k.client_uuid = c.id and k.kind = 'secret'
    left join locations l on l.id = c.location_id
    where c.client_id = $1
      and c.deleted_at is not null`,
})

export const findDeletedKeys = statement({
  name: 'find_deleted_keys',
  params: [text],
  index: 'clients_deleted_client_id',
  columns: {
    credentialId: uuid,
    publicJwk: json,
    deletedAt: timestamp,
    locationClosedAt: nullable(timestamp),
  },
  text: `
    select
      k.id as "credentialId", k.public_jwk as "publicJwk", c.deleted_at as "deletedAt",
      l.closed_at as "locationClosedAt"
    from clients c
    join credentials k on k.client_uuid = c.id and k.kind = 'key'
    left join locations l on l.id = c.location_id
    where c.client_id = $1
      and c.deleted_at is not null
    order by c.deleted_at desc, k.id
    limit 20`,
})
