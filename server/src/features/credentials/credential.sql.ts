import { bytes, text, timestamp, uuid } from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'

export const insertSecret = statement({
  name: 'insert_secret',
  params: [uuid, uuid, uuid, bytes, text, text, timestamp],
  columns: {},
  text: `
    insert into credentials (
      id, organisation_id, client_uuid, kind, secret_hmac, hmac_key_id, secret_hint, created_at
    )
    values ($1, $2, $3, 'secret', $4, $5, $6, $7)`,
})

export const revokeCredentials = statement({
  name: 'revoke_credentials',
  params: [uuid, uuid, timestamp],
  columns: {},
  text: `
    update credentials
    set revoked_at = $3
    where organisation_id = $1
      and client_uuid = $2
      and revoked_at is null`,
})

// Those that end earlier keep their end.
export const limitCredentials = statement({
  name: 'limit_credentials',
  params: [uuid, uuid, timestamp, timestamp],
  columns: {},
  text: `
    update credentials
    set expires_at = least(expires_at, $4), superseded_at = coalesce(superseded_at, $3)
    where organisation_id = $1
      and client_uuid = $2
      and kind = 'secret'
      and revoked_at is null
      and (expires_at is null or expires_at > $3)`,
})

export const revokeOlderSecrets = statement({
  name: 'revoke_older_secrets',
  params: [uuid, uuid, uuid, timestamp],
  columns: { id: uuid },
  text: `
    update credentials
    set revoked_at = $4
    where organisation_id = $1
      and client_uuid = $2
      and kind = 'secret'
      and id <> $3
      and revoked_at is null
      and (expires_at is null or expires_at > $4)
    returning id`,
})

export const revokeCredential = statement({
  name: 'revoke_credential',
  params: [uuid, uuid, uuid, timestamp],
  columns: {},
  text: `
    update credentials
    set revoked_at = $4
    where organisation_id = $1
      and client_uuid = $2
      and id = $3`,
})
