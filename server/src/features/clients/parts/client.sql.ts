import { integer, nullable, text, textArray, timestamp, uuid } from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

export const insertEquipment = statement({
  name: 'insert_equipment',
  params: [uuid, uuid, text, text, integer, uuid, nullable(uuid), nullable(uuid), timestamp],
  columns: {},
  text: `
    insert into clients (
      id, organisation_id, client_id, kind, name, location_id, client_role_id, supplier_id, it_system_id,
      created_at
    )
    values ($1, $2, $3, 'equipment', $4, $5, $6, $7, $8, $9)`,
})

// Locks the row: whoever changes a client waits for who is changing it, and then sees what that one did.
export const findClientForUpdate = statement({
  name: 'find_client_for_update',
  params: [uuid, text],
  columns: {
    id: uuid,
    clientId: text,
    organisationId: uuid,
    locationId: nullable(integer),
    name: text,
    status: text,
    lockedBy: nullable(text),
    roleId: nullable(uuid),
    supplierId: nullable(uuid),
    systemId: nullable(uuid),
    allowedNetworks: nullable(textArray),
    closedAt: nullable(timestamp),
  },
  text: `
    select
      c.id, c.client_id as "clientId", c.organisation_id as "organisationId", c.location_id as "locationId", c.name,
      c.status, c.locked_by as "lockedBy", c.client_role_id as "roleId", c.supplier_id as "supplierId",
      c.it_system_id as "systemId", c.allowed_networks::text[] as "allowedNetworks", l.closed_at as "closedAt"
    from clients c
    left join locations l on l.organisation_id = c.organisation_id and l.id = c.location_id
    where c.organisation_id = $1
      and c.client_id = $2
      and c.deleted_at is null
    for update of c`,
})

// A deleted client gives its id back: the last one that had it.
export const findDeletedClientForUpdate = statement({
  name: 'find_deleted_client_for_update',
  params: [uuid, text],
  columns: {
    id: uuid,
    organisationId: uuid,
    locationId: nullable(integer),
    name: text,
    lockedBy: nullable(text),
    deletedAt: timestamp,
    closedAt: nullable(timestamp),
  },
  text: `
    select
      c.id, c.organisation_id as "organisationId", c.location_id as "locationId", c.name,
      c.locked_by as "lockedBy", c.deleted_at as "deletedAt", l.closed_at as "closedAt"
    from clients c
    left join locations l on l.organisation_id = c.organisation_id and l.id = c.location_id
    where c.organisation_id = $1
      and c.client_id = $2
      and c.deleted_at is not null
    order by c.deleted_at desc
    limit 1
    for update of c`,
})

// Across organisations: for the operator and a national organisation, who know the Client Id alone.
export const findOwnerOfClient = statement({
  name: 'find_owner_of_client',
  params: [text],
  columns: { organisationId: uuid },
  text: `
    select organisation_id as "organisationId"
    from clients
    where client_id = $1
      and deleted_at is null`,
})

export const listClients = statement({
  name: 'list_clients',
  params: [uuid],
  columns: {
    clientId: text,
    name: text,
    locationId: nullable(integer),
    role: nullable(text),
    status: text,
    lastUsedAt: nullable(timestamp),
  },
  text: `
    select
      c.client_id as "clientId", c.name, c.location_id as "locationId", r.name as role,
      case when l.closed_at is null then c.status else 'location-closed' end as status,
      (select max(u.last_used_at) from credential_uses u where u.client_uuid = c.id) as "lastUsedAt"
    from clients c
    left join client_roles r on r.id = c.client_role_id
    left join locations l on l.organisation_id = c.organisation_id and l.id = c.location_id
    where c.organisation_id = $1
      and c.deleted_at is null
    order by c.location_id, c.name collate by_name`,
})

export const markLocked = statement({
  name: 'mark_locked',
  params: [uuid, uuid, timestamp, text, text],
  columns: {},
  text: `
    update clients
    set status = 'locked', locked_at = $3, locked_by = $4, lock_reason = $5, token_generation = token_generation + 1
    where organisation_id = $1
      and id = $2`,
})

// The lock of an incident that the client has now.
export const findOpenIncident = statement({
  name: 'find_open_incident_of_client',
  params: [uuid],
  columns: { id: uuid },
  text: `
    select i.id
    from incident_locked_clients k
    join incident_locks i on i.id = k.incident_lock_id
    join clients c on c.organisation_id = k.organisation_id and c.id = k.client_uuid
    where k.client_uuid = $1
      and i.unlocked_at is null
      and i.locked_at = c.locked_at
      and i.reason = c.lock_reason`,
})

export const markUnlocked = statement({
  name: 'mark_unlocked',
  params: [uuid, uuid],
  columns: {},
  text: `
    update clients
    set status = 'active', locked_at = null, locked_by = null, lock_reason = null
    where organisation_id = $1
      and id = $2`,
})

export const markDeleted = statement({
  name: 'mark_deleted',
  params: [uuid, uuid, timestamp],
  columns: {},
  text: `
    update clients
    set deleted_at = $3, token_generation = token_generation + 1
    where organisation_id = $1
      and id = $2`,
})

export const updateClient = statement({
  name: 'update_client',
  params: [uuid, uuid, text, nullable(uuid), nullable(uuid), nullable(uuid)],
  columns: {},
  text: `
    update clients
    set name = $3, client_role_id = $4, supplier_id = $5, it_system_id = $6
    where organisation_id = $1
      and id = $2`,
})

// A lock that it had stays; otherwise it is the organisation's own.
export const markRestored = statement({
  name: 'mark_restored',
  params: [uuid, uuid, timestamp],
  columns: {},
  text: `
    update clients
    set
      deleted_at = null, status = 'locked', locked_at = coalesce(locked_at, $3),
      locked_by = coalesce(locked_by, 'organisation'),
      lock_reason = case when status = 'locked' then lock_reason else '' end
    where organisation_id = $1
      and id = $2`,
})

// That of an incident, which holds the client: its end gives back the organisation's own.
export const keepOwnLock = statement({
  name: 'keep_own_lock_in_incident',
  params: [uuid, uuid, timestamp],
  columns: {},
  text: `
    update incident_locked_clients k
    set was_locked_at = $3, was_lock_reason = ''
    from incident_locks i
    where k.organisation_id = $1
      and k.client_uuid = $2
      and k.was_locked_at is null
      and i.id = k.incident_lock_id
      and i.unlocked_at is null`,
})

export const endTokens = statement({
  name: 'end_tokens',
  params: [uuid, uuid],
  columns: {},
  text: `
    update clients
    set token_generation = token_generation + 1
    where organisation_id = $1
      and id = $2`,
})

export const updateAllowedNetworks = statement({
  name: 'update_allowed_networks',
  params: [uuid, uuid, nullable(textArray)],
  columns: {},
  text: `
    update clients
    set allowed_networks = $3::text[]::cidr[]
    where organisation_id = $1
      and id = $2`,
})
