import { bytes, json, nullable, text, timestamp } from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'

// The one that is made first must be the only first one: nodes that start together wait here for each other.
export const waitForKeyMakers = statement({
  name: 'wait_for_key_makers',
  params: [],
  columns: {},
  text: 'lock table signing_keys in share row exclusive mode',
})

export const listSigningKeys = statement({
  name: 'list_signing_keys',
  params: [],
  columns: {
    kid: text,
    algorithm: text,
    publicJwk: json,
    privateKeySealed: bytes,
    sealingKeyId: text,
    signsFrom: timestamp,
    revokedAt: nullable(timestamp),
  },
  text: `
    select
      kid, algorithm, public_jwk as "publicJwk", private_key_sealed as "privateKeySealed",
      sealing_key_id as "sealingKeyId", signs_from as "signsFrom", revoked_at as "revokedAt"
    from signing_keys
    order by signs_from desc, kid`,
})

export const insertSigningKey = statement({
  name: 'insert_signing_key',
  params: [text, text, json, bytes, text, timestamp, timestamp],
  columns: {},
  text: `
    insert into signing_keys (
      kid, algorithm, public_jwk, private_key_sealed, sealing_key_id, created_at, signs_from
    )
    values ($1, $2, $3, $4, $5, $6, $7)`,
})

export const revokeSigningKeys = statement({
  name: 'revoke_signing_keys',
  params: [timestamp, text],
  columns: { kid: text },
  text: `
    update signing_keys
    set revoked_at = $1
    where revoked_at is null
      and kid <> $2
    returning kid`,
})
