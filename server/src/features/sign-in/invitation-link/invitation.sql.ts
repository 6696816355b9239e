import {
  boolean,
  bytes,
  integerArray,
  json,
  nullable,
  text,
  timestamp,
  uuid,
  uuidArray,
} from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

export const findInvitation = statement({
  name: 'find_invitation',
  params: [bytes, timestamp],
  columns: {
    id: uuid,
    organisationId: uuid,
    organisationName: text,
    organisationType: text,
    marketSettings: json,
    email: text,
    name: text,
    kind: text,
    language: text,
    groupIds: uuidArray,
    allLocations: boolean,
    locationIds: integerArray,
    invitedBy: text,
    inviterId: nullable(uuid),
    sentUnder: nullable(text),
    expiresAt: timestamp,
    hasAccount: boolean,
  },
  text: `
    select
      i.id, i.organisation_id as "organisationId", o.name as "organisationName", o.type as "organisationType", k.settings as "marketSettings",
      i.email, i.name, i.kind, i.language, i.group_ids as "groupIds", i.all_locations as "allLocations",
      i.location_ids as "locationIds", i.invited_by as "invitedBy", i.inviter_id as "inviterId", i.sent_under as "sentUnder", i.expires_at as "expiresAt",
      exists (select from people p where p.email = i.email) as "hasAccount"
    from invitations i
    join organisations o on o.id = i.organisation_id
    join markets k on k.code = o.market_code
    where i.token_digest = $1
      and i.accepted_at is null
      and i.withdrawn_at is null
      and i.expires_at > $2
      and o.status = 'active'`,
})

// Only as it was looked at: of two who accept at once, and of a withdrawal or a newer link meanwhile, one comes first.
export const acceptInvitationRow = statement({
  name: 'accept_invitation',
  params: [uuid, bytes, timestamp],
  columns: {},
  text: `
    update invitations
    set accepted_at = $3
    where id = $1
      and token_digest = $2
      and accepted_at is null
      and withdrawn_at is null
      and expires_at > $3`,
})

// All that nobody has accepted yet: whoever tried might hold another one of them.
export const withdrawInvitationsTo = statement({
  name: 'withdraw_invitations_to',
  params: [uuid, timestamp],
  columns: { id: uuid, email: text },
  text: `
    update invitations
    set withdrawn_at = $2
    where organisation_id = $1
      and accepted_at is null
      and withdrawn_at is null
    returning id, email`,
})

export const insertPerson = statement({
  name: 'insert_person',
  params: [uuid, text, text, text, text, timestamp],
  columns: {},
  text: `
    insert into people (id, email, name, language, password_hash, password_set_at, created_at)
    values ($1, $2, $3, $4, $5, $6, $6)
    on conflict (email) do nothing`,
})

export const insertMembership = statement({
  name: 'insert_membership',
  params: [uuid, uuid, uuid, text, boolean, timestamp],
  columns: {},
  text: `
    insert into memberships (id, organisation_id, person_id, kind, all_locations, created_at)
    values ($1, $2, $3, $4, $5, $6)
    on conflict (organisation_id, person_id) do nothing`,
})

// What was deleted since the invitation is left out.
export const joinGroups = statement({
  name: 'join_groups',
  params: [uuid, uuid, uuidArray],
  columns: {},
  text: `
    insert into membership_groups (organisation_id, membership_id, user_group_id)
    select organisation_id, $2, id
    from user_groups
    where organisation_id = $1
      and id = any ($3)`,
})

// What was closed since the invitation is left out.
export const joinLocations = statement({
  name: 'join_locations',
  params: [uuid, uuid, integerArray],
  columns: {},
  text: `
    insert into membership_locations (organisation_id, membership_id, location_id)
    select organisation_id, $2, id
    from locations
    where organisation_id = $1
      and id = any ($3)
      and closed_at is null`,
})
