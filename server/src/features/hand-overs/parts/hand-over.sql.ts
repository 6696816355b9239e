import {
  address,
  boolean,
  bytes,
  integer,
  json,
  nullable,
  text,
  timestamp,
  uuid,
} from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

export const insertHandOver = statement({
  name: 'insert_hand_over',
  params: [
    ...([uuid, uuid, uuid, bytes, bytes, text, integer] as const),
    ...([nullable(timestamp), nullable(text), text, uuid, timestamp, timestamp] as const),
  ],
  columns: {},
  text: `
    insert into hand_overs (
      id, organisation_id, client_uuid, token_digest, code_hmac, hmac_key_id, overlap_seconds,
      credential_expires_at, sent_to, created_by, creator_id, created_at, expires_at
    )
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
})

// Across organisations: whoever holds a link knows nothing but its token.
export const findHandOverByToken = statement({
  name: 'find_hand_over_by_token',
  params: [bytes],
  index: 'hand_overs_token_digest_key',
  columns: { handOverId: uuid, organisationId: uuid },
  text: `
    select id as "handOverId", organisation_id as "organisationId"
    from hand_overs
    where token_digest = $1`,
})

// What of it never changes, and whom to tell; the creator only while he works there.
export const findHandOver = statement({
  name: 'find_hand_over',
  params: [uuid, uuid],
  columns: {
    clientId: text,
    organisationName: text,
    marketSettings: json,
    locationId: nullable(integer),
    locationName: nullable(text),
    equipmentId: text,
    createdBy: text,
    overlapSeconds: integer,
    expiresAt: timestamp,
    credentialExpiresAt: nullable(timestamp),
    codeHmac: bytes,
    hmacKeyId: text,
    creatorEmail: nullable(text),
    creatorName: nullable(text),
    creatorLanguage: nullable(text),
  },
  text: `
    select
      c.client_id as "clientId", o.name as "organisationName", k.settings as "marketSettings",
      l.id as "locationId", l.name as "locationName", c.name as "equipmentId", h.created_by as "createdBy",
      h.overlap_seconds as "overlapSeconds", h.expires_at as "expiresAt",
      h.credential_expires_at as "credentialExpiresAt", h.code_hmac as "codeHmac", h.hmac_key_id as "hmacKeyId",
      p.email as "creatorEmail", p.name as "creatorName", p.language as "creatorLanguage"
    from hand_overs h
    join clients c on c.organisation_id = h.organisation_id and c.id = h.client_uuid
    join organisations o on o.id = h.organisation_id
    join markets k on k.code = o.market_code
    left join locations l on l.organisation_id = c.organisation_id and l.id = c.location_id
    left join memberships m
      on m.organisation_id = h.organisation_id and m.person_id = h.creator_id and m.status = 'active'
    left join people p on p.id = m.person_id and p.status = 'active'
    where h.organisation_id = $1
      and h.id = $2`,
})

const standing = {
  columns: {
    wrongCodes: integer,
    withdrawnAt: nullable(timestamp),
    expiresAt: timestamp,
    collectedAt: nullable(timestamp),
    openedAgainAt: nullable(timestamp),
    isCredentialLive: boolean,
    isClientActive: boolean,
    isClientDeleted: boolean,
  },
  text: `
    select
      h.wrong_codes as "wrongCodes", h.withdrawn_at as "withdrawnAt", h.expires_at as "expiresAt",
      h.collected_at as "collectedAt", h.opened_again_at as "openedAgainAt",
      exists (
        select
        from credentials k
        where k.id = h.credential_id
          and k.revoked_at is null
          and (k.expires_at is null or k.expires_at > $3)
      ) as "isCredentialLive",
      c.status = 'active' and l.closed_at is null and o.status = 'active' as "isClientActive",
      c.deleted_at is not null as "isClientDeleted"
    from hand_overs h
    join clients c on c.organisation_id = h.organisation_id and c.id = h.client_uuid
    join organisations o on o.id = h.organisation_id
    left join locations l on l.organisation_id = c.organisation_id and l.id = c.location_id
    where h.organisation_id = $1
      and h.id = $2`,
} as const

export const findStandingOfHandOver = statement({
  name: 'find_standing_of_hand_over',
  params: [uuid, uuid, timestamp],
  ...standing,
})

// With the client's row held before, nobody changes either until the work ends.
export const holdHandOver = statement({
  name: 'hold_hand_over',
  params: [uuid, uuid, timestamp],
  columns: standing.columns,
  text: `${standing.text}
    for update of h`,
})

export const countWrongCode = statement({
  name: 'count_wrong_code',
  params: [uuid, uuid],
  columns: {},
  text: `
    update hand_overs
    set wrong_codes = wrong_codes + 1
    where organisation_id = $1
      and id = $2`,
})

export const markCollected = statement({
  name: 'mark_hand_over_collected',
  params: [uuid, uuid, timestamp, address, nullable(text), uuid],
  columns: {},
  text: `
    update hand_overs
    set collected_at = $3, collected_address = $4, collected_user_agent = $5, credential_id = $6
    where organisation_id = $1
      and id = $2`,
})

export const markOpenedAgain = statement({
  name: 'mark_hand_over_opened_again',
  params: [uuid, uuid, timestamp],
  columns: {},
  text: `
    update hand_overs
    set opened_again_at = $3
    where organisation_id = $1
      and id = $2`,
})
