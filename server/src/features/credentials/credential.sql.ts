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
