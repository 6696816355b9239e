import { boolean, nullable, text, timestamp, uuid } from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

// The new one first, then what it takes the place of.
export const listApplicationEquipment = statement({
  name: 'list_application_equipment',
  params: [uuid, uuid],
  columns: {
    clientId: text,
    name: text,
    isNew: boolean,
    status: text,
    deletedAt: nullable(timestamp),
    lockedAt: nullable(timestamp),
    firstUsedAt: nullable(timestamp),
    lastUsedAt: nullable(timestamp),
    lastAddress: nullable(text),
  },
  text: `
    select
      c.client_id as "clientId", c.name, n."isNew", c.status, c.deleted_at as "deletedAt", c.locked_at as "lockedAt",
      (
        select min(u.first_used_at)
        from credential_uses u
        where u.client_uuid = c.id
      ) as "firstUsedAt",
      l.last_used_at as "lastUsedAt", host(l.address) as "lastAddress"
    from (
      select new_client_uuid as id, true as "isNew"
      from applications
      where organisation_id = $1
        and id = $2
      union all
      select client_uuid, false
      from replaced_clients
      where organisation_id = $1
        and application_id = $2
    ) n
    join clients c on c.organisation_id = $1 and c.id = n.id
    left join lateral (
      select u.last_used_at, u.address
      from credential_uses u
      where u.client_uuid = c.id
      order by u.last_used_at desc
      limit 1
    ) l on true
    order by n."isNew" desc, c.name collate by_name, c.id`,
})

// What a decision may lock: in the order of the ids, as whoever locks many of them does it.
export const listStoppableClients = statement({
  name: 'list_stoppable_clients',
  params: [uuid, uuid],
  columns: { clientId: text, name: text, isActive: boolean, lastUsedAt: nullable(timestamp) },
  text: `
    select
      c.client_id as "clientId", c.name, c.status = 'active' and c.deleted_at is null as "isActive",
      (select max(u.last_used_at) from credential_uses u where u.client_uuid = c.id) as "lastUsedAt"
    from replaced_clients p
    join clients c on c.organisation_id = p.organisation_id and c.id = p.client_uuid
    where p.organisation_id = $1
      and p.application_id = $2
    order by c.id`,
})

// Held, so that nobody collects or makes a credential of it meanwhile.
export const holdMadeClient = statement({
  name: 'hold_made_client',
  params: [uuid, uuid],
  columns: { clientId: text, isDeleted: boolean, isLocationClosed: boolean },
  text: `
    select
      c.client_id as "clientId", c.deleted_at is not null as "isDeleted", l.closed_at is not null as "isLocationClosed"
    from clients c
    join locations l on l.organisation_id = c.organisation_id and l.id = c.location_id
    where c.organisation_id = $1
      and c.id = $2
    for update of c`,
})
