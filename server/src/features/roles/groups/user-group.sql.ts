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
    order by lower(g.name)`,
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

// Whether somebody who belongs to it, or is invited to, works at another location than these.
export const findGroupBeyond = statement({
  name: 'find_group_beyond',
  params: [uuid, uuid, integerArray],
  columns: { isBeyond: boolean },
  text: `
    select exists (
      select
      from membership_groups mg
      join memberships m on m.organisation_id = mg.organisation_id and m.id = mg.membership_id
      left join membership_locations l on l.organisation_id = m.organisation_id and l.membership_id = m.id
      where mg.organisation_id = $1
        and mg.user_group_id = $2
        and (m.all_locations or l.location_id <> all ($3))
    ) or exists (
      select
      from invitations i
      where i.organisation_id = $1
        and $2 = any (i.group_ids)
        and i.accepted_at is null
        and i.withdrawn_at is null
        and (i.all_locations or not i.location_ids <@ $3::bigint[])
    ) as "isBeyond"`,
})
