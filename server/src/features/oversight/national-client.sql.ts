import { integer, nullable, text, timestamp, uuid } from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'

const columns = {
  clientId: text,
  name: text,
  organisationId: uuid,
  organisationName: text,
  locationId: nullable(integer),
  locationName: nullable(text),
  role: nullable(text),
  supplier: nullable(text),
  system: nullable(text),
  status: text,
  lockedBy: nullable(text),
  lockReason: nullable(text),
  lockedAt: nullable(timestamp),
  createdAt: timestamp,
  deletedAt: nullable(timestamp),
  lastUsedAt: nullable(timestamp),
} as const

const select = `
    select
      c.client_id as "clientId", c.name, o.id as "organisationId", o.name as "organisationName",
      l.id as "locationId", l.name as "locationName", r.name as role, s.name as supplier,
      y.name as system, c.status,
      c.locked_by as "lockedBy", c.lock_reason as "lockReason", c.locked_at as "lockedAt",
      c.created_at as "createdAt", c.deleted_at as "deletedAt",
      (
        select max(u.last_used_at)
        from credential_uses u
        where u.organisation_id = c.organisation_id
          and u.client_uuid = c.id
      ) as "lastUsedAt"
    from clients c
    join organisations o on o.id = c.organisation_id
    left join locations l on l.organisation_id = c.organisation_id and l.id = c.location_id
    left join client_roles r on r.organisation_id = c.organisation_id and r.id = c.client_role_id
    left join suppliers s on s.market_code = o.market_code and s.id = c.supplier_id
    left join it_systems y on y.supplier_id = c.supplier_id and y.id = c.it_system_id
    where o.market_code = $1`

export const listNationalClients = statement({
  name: 'list_national_clients',
  params: [text, uuid],
  columns,
  text: `${select}
      and o.id = $2
      and c.deleted_at is null
    order by l.id, c.name collate by_name, c.id`,
})

// An id that a deleted client gave back may have been taken by another one: that one, else the one deleted last.
export const findNationalClient = statement({
  name: 'find_national_client',
  params: [text, text],
  columns,
  text: `${select}
      and c.client_id = $2
    order by c.deleted_at desc nulls first
    limit 1`,
})
