import { boolean, integer, text, textArray, timestamp, uuid } from '../../platform/database/columns.ts'
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
    on conflict (organisation_id, lower(name)) do nothing`,
})

export const findRoleByName = statement({
  name: 'find_role_by_name',
  params: [uuid, text],
  columns,
  text: `
    select id, name, description, grants_all as "grantsAll", permissions
    from client_roles
    where organisation_id = $1
      and lower(name) = lower($2)`,
})

export const listRoles = statement({
  name: 'list_roles',
  params: [uuid],
  columns: { ...columns, clients: integer },
  text: `
    select
      r.id, r.name, r.description, r.grants_all as "grantsAll", r.permissions,
      (select count(*) from clients c where c.client_role_id = r.id and c.deleted_at is null) as clients
    from client_roles r
    where r.organisation_id = $1
    order by not r.grants_all, lower(r.name)`,
})

export const updateRolePermissions = statement({
  name: 'update_role_permissions',
  params: [uuid, uuid, textArray],
  columns: {},
  text: `
    update client_roles
    set permissions = $3
    where organisation_id = $1
      and id = $2`,
})

// A client that was deleted still names its role, and can come back.
export const deleteUnusedRole = statement({
  name: 'delete_unused_role',
  params: [uuid, uuid],
  columns: {},
  text: `
    delete from client_roles r
    where r.organisation_id = $1
      and r.id = $2
      and not exists (select from clients c where c.client_role_id = r.id)`,
})
