import {
  boolean,
  integer,
  integerArray,
  text,
  textArray,
  timestamp,
  uuid,
} from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'

const columns = {
  id: uuid,
  name: text,
  description: text,
  grantsAll: boolean,
  permissions: textArray,
} as const

export const insertRole = statement({
  name: 'insert_role',
  params: [uuid, uuid, text, text, boolean, textArray, timestamp],
  columns: {},
  text: `
    insert into client_roles (id, organisation_id, name, description, grants_all, permissions, created_at)
    values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (organisation_id, lower(name)) where deleted_at is null do nothing`,
})

export const findRoleByName = statement({
  name: 'find_role_by_name',
  params: [uuid, text],
  columns,
  text: `
    select id, name, description, grants_all as "grantsAll", permissions
    from client_roles
    where organisation_id = $1
      and lower(name) = lower($2)
      and deleted_at is null`,
})

// Locks the row: whoever changes a role waits for who is changing it, or is giving it to a client.
export const findRoleForUpdate = statement({
  name: 'find_role_for_update',
  params: [uuid, uuid],
  columns,
  text: `
    select id, name, description, grants_all as "grantsAll", permissions
    from client_roles
    where organisation_id = $1
      and id = $2
      and deleted_at is null
    for update`,
})

// Shares the row: whoever gives a role to a client waits for who is deleting it, and then finds none.
export const findRoleToGive = statement({
  name: 'find_role_to_give',
  params: [uuid, uuid],
  columns: { id: uuid, name: text },
  text: `
    select id, name
    from client_roles
    where organisation_id = $1
      and id = $2
      and deleted_at is null
    for share`,
})

export const findFullAccess = statement({
  name: 'find_full_access',
  params: [uuid],
  columns: { id: uuid, name: text },
  text: `
    select id, name
    from client_roles
    where organisation_id = $1
      and grants_all`,
})

const selectRoles = `
    select
      r.id, r.name, r.description, r.grants_all as "grantsAll", r.permissions,
      (
        select count(*)
        from clients c
        join locations l on l.organisation_id = c.organisation_id and l.id = c.location_id
        where c.organisation_id = r.organisation_id
          and c.client_role_id = r.id
          and c.deleted_at is null
          and l.closed_at is null
      ) as clients
    from client_roles r
    where r.organisation_id = $1
      and r.deleted_at is null`

export const findRole = statement({
  name: 'find_role',
  params: [uuid, uuid],
  columns: { ...columns, clients: integer },
  text: `${selectRoles}
      and r.id = $2`,
})

export const listRoles = statement({
  name: 'list_roles',
  params: [uuid],
  columns: { ...columns, clients: integer },
  text: `${selectRoles}
    order by not r.grants_all, r.name collate by_name`,
})

export const updateRole = statement({
  name: 'update_role',
  params: [uuid, uuid, text, text, textArray],
  columns: {},
  text: `
    update client_roles
    set name = $3, description = $4, permissions = $5
    where organisation_id = $1
      and id = $2`,
})

// A client that was deleted and can be restored still has its role; one of a closed location can never use it again. An
// application that is open makes a client of its role when it is approved.
export const markUnusedRoleDeleted = statement({
  name: 'mark_unused_role_deleted',
  params: [uuid, uuid, timestamp],
  columns: {},
  text: `
    update client_roles r
    set deleted_at = $3
    where r.organisation_id = $1
      and r.id = $2
      and not exists (
        select
        from clients c
        join locations l on l.organisation_id = c.organisation_id and l.id = c.location_id
        where c.organisation_id = r.organisation_id
          and c.client_role_id = r.id
          and (c.deleted_at is null or c.deleted_at > $3::timestamptz - interval '30 days')
          and l.closed_at is null
      )
      and not exists (
        select
        from applications a
        where a.client_role_id = r.id
          and a.decision is distinct from 'refused'
          and a.withdrawn_at is null
          and a.closed_at is null
      )`,
})

export const findRoleBeyond = statement({
  name: 'find_role_beyond',
  params: [uuid, uuid, integerArray, timestamp],
  columns: { isBeyond: boolean },
  text: `
    select exists (
      select
      from clients c
      left join locations l on l.organisation_id = c.organisation_id and l.id = c.location_id
      where c.organisation_id = $1
        and c.client_role_id = $2
        and (c.location_id is null or not c.location_id = any ($3))
        and (c.deleted_at is null or c.deleted_at > $4::timestamptz - interval '30 days')
        and l.closed_at is null
    ) as "isBeyond"`,
})
