import {
  boolean,
  bytes,
  integer,
  nullable,
  text,
  textArray,
  timestamp,
  uuid,
} from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'

// A row for each secret, those that were replaced in the last 30 days too: an old secret is no attack. The key that
// signs is the one whose time came last or, on a node whose clock is behind when a key is replaced at once, comes next.
export const findClientSecrets = statement({
  name: 'find_client_secrets',
  params: [text, timestamp],
  index: 'clients_client_id',
  columns: {
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
    credentialId: nullable(uuid),
    secretHmac: nullable(bytes),
    hmacKeyId: nullable(text),
    credentialRevokedAt: nullable(timestamp),
    credentialExpiresAt: nullable(timestamp),
    signingKid: nullable(text),
  },
  text: `
    select
      c.id as "clientUuid", c.organisation_id as "organisationId", c.location_id as "locationId",
      o.type as "organisationType", c.status, o.status as "organisationStatus", l.closed_at as "locationClosedAt",
      c.token_generation as "tokenGeneration", r.grants_all as "grantsAll", r.permissions,
      k.id as "credentialId", k.secret_hmac as "secretHmac", k.hmac_key_id as "hmacKeyId",
      k.revoked_at as "credentialRevokedAt", k.expires_at as "credentialExpiresAt",
      (
        select s.kid
        from signing_keys s
        where s.revoked_at is null
        order by s.signs_from > $2, abs(extract(epoch from s.signs_from - $2)), s.kid
        limit 1
      ) as "signingKid"
    from clients c
    join organisations o on o.id = c.organisation_id
    join client_roles r on r.id = c.client_role_id
    left join locations l on l.id = c.location_id
    left join credentials k
      on k.client_uuid = c.id
      and k.kind = 'secret'
      and (k.revoked_at is null or k.revoked_at > $2::timestamptz - interval '30 days')
    where c.client_id = $1
      and c.deleted_at is null`,
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
