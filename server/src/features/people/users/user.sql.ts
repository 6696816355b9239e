import {
  boolean,
  integer,
  integerArray,
  nullable,
  text,
  timestamp,
  uuid,
  uuidArray,
} from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

// All of them, or one. When the organisation was last opened: what a person does in others is none of its business.
export const listUsers = statement({
  name: 'list_users',
  params: [uuid, nullable(uuid)],
  columns: {
    id: uuid,
    name: text,
    email: text,
    kind: text,
    status: text,
    allLocations: boolean,
    locationIds: integerArray,
    groupIds: uuidArray,
    lastSignInAt: nullable(timestamp),
  },
  text: `
    select
      m.id, p.name, p.email, m.kind, m.status, m.all_locations as "allLocations",
      array(
        select l.location_id
        from membership_locations l
        where l.organisation_id = m.organisation_id
          and l.membership_id = m.id
        order by 1
      ) as "locationIds",
      array(
        select mg.user_group_id
        from membership_groups mg
        where mg.organisation_id = m.organisation_id
          and mg.membership_id = m.id
      ) as "groupIds",
      m.last_opened_at as "lastSignInAt"
    from memberships m
    join people p on p.id = m.person_id
    where m.organisation_id = $1
      and ($2::uuid is null or m.id = $2)
    order by p.name collate by_name, m.id`,
})

// Of those who are in charge and active; one who is limited to locations stands in for another such one only.
export const countOthersInCharge = statement({
  name: 'count_others_in_charge',
  params: [uuid, uuid, text, boolean],
  columns: { others: integer },
  text: `
    select count(*) as others
    from memberships
    where organisation_id = $1
      and id <> $2
      and kind = $3
      and status = 'active'
      and (all_locations or not $4)`,
})

export const updateUser = statement({
  name: 'update_user',
  params: [uuid, uuid, text, boolean],
  columns: {},
  text: `
    update memberships
    set kind = $3, all_locations = $4
    where organisation_id = $1
      and id = $2`,
})

export const updateUserStatus = statement({
  name: 'update_user_status',
  params: [uuid, uuid, text],
  columns: {},
  text: `
    update memberships
    set status = $3
    where organisation_id = $1
      and id = $2`,
})

export const deleteUser = statement({
  name: 'delete_user',
  params: [uuid, uuid],
  columns: {},
  text: `
    delete from memberships
    where organisation_id = $1
      and id = $2`,
})

export const leaveGroups = statement({
  name: 'leave_groups',
  params: [uuid, uuid, uuidArray],
  columns: {},
  text: `
    delete from membership_groups
    where organisation_id = $1
      and membership_id = $2
      and user_group_id <> all ($3)`,
})

export const giveGroups = statement({
  name: 'give_groups',
  params: [uuid, uuid, uuidArray],
  columns: {},
  text: `
    insert into membership_groups (organisation_id, membership_id, user_group_id)
    select $1, $2, unnest($3::uuid[])
    on conflict do nothing`,
})

export const leaveLocations = statement({
  name: 'leave_locations',
  params: [uuid, uuid, integerArray],
  columns: {},
  text: `
    delete from membership_locations
    where organisation_id = $1
      and membership_id = $2
      and location_id <> all ($3)`,
})

export const giveLocations = statement({
  name: 'give_locations',
  params: [uuid, uuid, integerArray],
  columns: {},
  text: `
    insert into membership_locations (organisation_id, membership_id, location_id)
    select $1, $2, unnest($3::bigint[])
    on conflict do nothing`,
})

// What stands behind a session is taken first, the session after it: who starts one takes them in the same order.
export const endSessionsOfUser = statement({
  name: 'end_sessions_of_user',
  params: [uuid, timestamp],
  columns: {},
  text: `
    update sessions
    set ended_at = $2
    where membership_id = $1
      and ended_at is null`,
})

export const endSessionsOfUsers = statement({
  name: 'end_sessions_of_users',
  params: [uuid, timestamp],
  columns: {},
  text: `
    update sessions
    set ended_at = $2
    where ended_at is null
      and membership_id in (select id from memberships where organisation_id = $1)`,
})
