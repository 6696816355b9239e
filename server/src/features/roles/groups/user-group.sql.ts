import {
  boolean,
  integer,
  integerArray,
  nullable,
  text,
  textArray,
  timestamp,
  uuid,
} from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

// All of them, or one. An invitation that has expired can be sent again, so it counts.
export const listUserGroups = statement({
  name: 'list_user_groups',
  params: [uuid, nullable(uuid)],
  columns: { id: uuid, name: text, permissions: textArray, users: integer },
  text: `
    select
      g.id, g.name, g.permissions,
      (
        select count(*)
        from membership_groups mg
        where mg.organisation_id = g.organisation_id
          and mg.user_group_id = g.id
      ) + (
        select count(*)
        from invitations i
        where i.organisation_id = g.organisation_id
          and g.id = any (i.group_ids)
          and i.accepted_at is null
          and i.withdrawn_at is null
      ) as users
    from user_groups g
    where g.organisation_id = $1
      and ($2::uuid is null or g.id = $2)
    order by g.name collate by_name`,
})

export const insertUserGroup = statement({
  name: 'insert_user_group',
  params: [uuid, uuid, text, textArray, timestamp],
  columns: {},
  text: `
    insert into user_groups (id, organisation_id, name, permissions, created_at)
    values ($1, $2, $3, $4, $5)
    on conflict (organisation_id, lower(name)) do nothing`,
})

export const updateUserGroup = statement({
  name: 'update_user_group',
  params: [uuid, uuid, text, textArray],
  columns: {},
  text: `
    update user_groups
    set name = $3, permissions = $4
    where organisation_id = $1
      and id = $2`,
})

export const deleteUserGroup = statement({
  name: 'delete_user_group',
  params: [uuid, uuid],
  columns: {},
  text: `
    delete from user_groups
    where organisation_id = $1
      and id = $2`,
})

// Who belongs to it, or is invited to, and what his other groups give him.
export const listHoldersOfGroup = statement({
  name: 'list_holders_of_group',
  params: [uuid, uuid],
  columns: {
    kind: text,
    allLocations: boolean,
    locationIds: integerArray,
    otherPermissions: textArray,
  },
  text: `
    select
      m.kind, m.all_locations as "allLocations",
      array(
        select l.location_id
        from membership_locations l
        where l.organisation_id = m.organisation_id
          and l.membership_id = m.id
      ) as "locationIds",
      array(
        select distinct unnest(g.permissions)
        from membership_groups other
        join user_groups g on g.organisation_id = other.organisation_id and g.id = other.user_group_id
        where other.organisation_id = m.organisation_id
          and other.membership_id = m.id
          and g.id <> $2
      ) as "otherPermissions"
    from membership_groups mg
    join memberships m on m.organisation_id = mg.organisation_id and m.id = mg.membership_id
    where mg.organisation_id = $1
      and mg.user_group_id = $2
    union all
    select
      i.kind, i.all_locations, i.location_ids,
      array(
        select distinct unnest(g.permissions)
        from user_groups g
        where g.organisation_id = i.organisation_id
          and g.id = any (i.group_ids)
          and g.id <> $2
      )
    from invitations i
    where i.organisation_id = $1
      and $2 = any (i.group_ids)
      and i.accepted_at is null
      and i.withdrawn_at is null`,
})
