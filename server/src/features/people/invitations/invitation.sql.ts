import {
  boolean,
  bytes,
  integerArray,
  nullable,
  text,
  timestamp,
  uuid,
  uuidArray,
} from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

// All that nobody has accepted, the one of an id, or the one to an address.
export const listInvitations = statement({
  name: 'list_invitations',
  params: [uuid, nullable(uuid), nullable(text)],
  columns: {
    id: uuid,
    name: text,
    email: text,
    kind: text,
    language: text,
    groupIds: uuidArray,
    allLocations: boolean,
    locationIds: integerArray,
    sentAt: timestamp,
    expiresAt: timestamp,
  },
  text: `
    select
      id, name, email, kind, language, group_ids as "groupIds", all_locations as "allLocations",
      location_ids as "locationIds", sent_at as "sentAt", expires_at as "expiresAt"
    from invitations
    where organisation_id = $1
      and accepted_at is null
      and withdrawn_at is null
      and ($2::uuid is null or id = $2)
      and ($3::text is null or email = $3)
    order by name collate by_name, id`,
})

export const insertInvitation = statement({
  name: 'insert_invitation',
  params: [
    ...([uuid, uuid, text, text, text, text, uuidArray, boolean, integerArray] as const),
    ...([text, nullable(uuid), nullable(text), bytes, timestamp, timestamp] as const),
  ],
  columns: {},
  text: `
    insert into invitations (
      id, organisation_id, email, name, kind, language, group_ids, all_locations, location_ids,
      invited_by, inviter_id, sent_under, token_digest, created_at, sent_at, expires_at
    )
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14, $15)`,
})

// Another secret, so that the link before counts no more, and another inviter: it is his doing now.
export const renewInvitation = statement({
  name: 'renew_invitation',
  params: [uuid, uuid, text, nullable(uuid), nullable(text), bytes, timestamp, timestamp],
  columns: {},
  text: `
    update invitations
    set
      invited_by = $3,
      inviter_id = $4,
      sent_under = $5,
      token_digest = $6,
      sent_at = $7,
      expires_at = $8
    where organisation_id = $1
      and id = $2
      and accepted_at is null
      and withdrawn_at is null`,
})

export const markWithdrawn = statement({
  name: 'mark_withdrawn',
  params: [uuid, uuid, timestamp],
  columns: {},
  text: `
    update invitations
    set withdrawn_at = $3
    where organisation_id = $1
      and id = $2
      and accepted_at is null
      and withdrawn_at is null`,
})

export const withdrawOfInviter = statement({
  name: 'withdraw_of_inviter',
  params: [uuid, uuid, timestamp],
  columns: { id: uuid, email: text },
  text: `
    update invitations
    set withdrawn_at = $3
    where organisation_id = $1
      and inviter_id = $2
      and accepted_at is null
      and withdrawn_at is null
    returning id, email`,
})

export const findUserByEmail = statement({
  name: 'find_user_by_email',
  params: [uuid, text],
  columns: { id: uuid },
  text: `
    select m.id
    from memberships m
    join people p on p.id = m.person_id
    where m.organisation_id = $1
      and p.email = $2`,
})
