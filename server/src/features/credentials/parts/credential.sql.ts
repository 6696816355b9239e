import {
  bytes,
  json,
  nullable,
  text,
  timestamp,
  uuid,
  uuidArray,
} from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

export const insertSecret = statement({
  name: 'insert_secret',
  params: [uuid, uuid, uuid, text, bytes, text, text, timestamp, nullable(timestamp)],
  columns: {},
  text: `
    insert into credentials (
      id, organisation_id, client_uuid, kind, name, secret_hmac, hmac_key_id, secret_hint, created_at, expires_at
    )
    values ($1, $2, $3, 'secret', $4, $5, $6, $7, $8, $9)`,
})

// One that ends earlier keeps its end.
export const limitSecret = statement({
  name: 'limit_secret',
  params: [uuid, uuid, uuid, timestamp, timestamp],
  columns: { expiresAt: timestamp },
  text: `
    update credentials
    set expires_at = least(expires_at, $5), superseded_at = coalesce(superseded_at, $4)
    where organisation_id = $1
      and client_uuid = $2
      and id = $3
    returning expires_at as "expiresAt"`,
})

export const revokeSecretsBut = statement({
  name: 'revoke_secrets_but',
  params: [uuid, uuid, uuidArray, timestamp],
  columns: {},
  text: `
    update credentials
    set revoked_at = $4, ended_because = 'replaced'
    where organisation_id = $1
      and client_uuid = $2
      and kind = 'secret'
      and revoked_at is null
      and id <> all ($3)`,
})

export const revokeCredential = statement({
  name: 'revoke_credential',
  params: [uuid, uuid, uuid, timestamp],
  columns: {},
  text: `
    update credentials
    set revoked_at = $4, ended_because = 'ended'
    where organisation_id = $1
      and client_uuid = $2
      and id = $3`,
})

export const updateCredential = statement({
  name: 'update_credential',
  params: [uuid, uuid, uuid, text, nullable(timestamp)],
  columns: {},
  text: `
    update credentials
    set name = $4, expires_at = $5
    where organisation_id = $1
      and client_uuid = $2
      and id = $3`,
})

export const insertKey = statement({
  name: 'insert_key',
  params: [
    uuid,
    uuid,
    uuid,
    text,
    text,
    nullable(json),
    nullable(text),
    nullable(text),
    timestamp,
    nullable(timestamp),
  ],
  columns: {},
  text: `
    insert into credentials (
      id, organisation_id, client_uuid, kind, name, public_jwk, key_thumbprint, jwks_uri, created_at, expires_at
    )
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
})

// One that ended by itself is in nobody's way when the same key is given anew.
export const revokeExpiredKey = statement({
  name: 'revoke_expired_key',
  params: [uuid, uuid, text, timestamp],
  columns: {},
  text: `
    update credentials
    set revoked_at = $4, ended_because = 'replaced'
    where organisation_id = $1
      and client_uuid = $2
      and key_thumbprint = $3
      and revoked_at is null
      and expires_at <= $4`,
})
