import {
  boolean,
  integer,
  nullable,
  nullableTextArray,
  nullableTimestampArray,
  text,
  timestamp,
  uuid,
  uuidArray,
} from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'

// Of a supplier, or of one of its systems: what is there, and what was deleted and can be restored.
const ofSupplier = `
    from clients c
    join organisations o on o.id = c.organisation_id
    left join locations l on l.organisation_id = c.organisation_id and l.id = c.location_id
    where o.market_code = $1
      and c.supplier_id = $2
      and ($3::uuid is null or c.it_system_id = $3)
      and (c.deleted_at is null or c.deleted_at > $4)
      and l.closed_at is null`

const isNew = `c.locked_by is distinct from 'nmvo'`

export const previewByOrganisation = statement({
  name: 'preview_lock_by_organisation',
  params: [text, uuid, nullable(uuid), timestamp, timestamp],
  columns: {
    id: uuid,
    name: text,
    clients: integer,
    usedLately: integer,
    lockedAlready: integer,
    lastUsedAt: nullable(timestamp),
  },
  text: `
    select
      c.organisation_id as id, c.name, count(*) filter (where is_new) as clients,
      count(*) filter (where is_new and last_used_at > $5) as "usedLately",
      count(*) filter (where not is_new) as "lockedAlready",
      max(last_used_at) filter (where is_new) as "lastUsedAt"
    from (
      select
        c.organisation_id, o.name, ${isNew} as is_new,
        (select max(u.last_used_at) from credential_uses u where u.client_uuid = c.id) as last_used_at${ofSupplier}
    ) c
    group by c.organisation_id, c.name
    order by c.name collate by_name, c.organisation_id`,
})

// The same text as in digestOf.
export const findDigest = statement({
  name: 'find_digest_of_lock',
  params: [text, uuid, nullable(uuid), timestamp],
  columns: { digest: text },
  text: `
    select
      encode(sha256(convert_to(coalesce(string_agg(c.id::text, ' ' order by c.id), ''), 'UTF8')), 'hex') as digest${ofSupplier}
      and ${isNew}`,
})

// Locks the rows, in the order of their ids: an organisation that is changing one of them ends first, and what it did
// counts. What a lock of one system holds already goes over to the lock of the whole supplier.
export const holdClientsOfSupplier = statement({
  name: 'hold_clients_of_supplier',
  params: [text, uuid, nullable(uuid), timestamp],
  columns: { id: uuid, clientId: text, organisationId: uuid, isNew: boolean },
  text: `
    select c.id, c.client_id as "clientId", c.organisation_id as "organisationId", ${isNew} as "isNew"${ofSupplier}
      and (
        ${isNew}
        or (
          $3::uuid is null
          and exists (
            select
            from incident_locked_clients k
            join incident_locks i on i.id = k.incident_lock_id
            where k.client_uuid = c.id
              and i.supplier_id = $2
              and i.unlocked_at is null
              and i.locked_at = c.locked_at
              and i.reason = c.lock_reason
          )
        )
      )
    order by c.id
    for update of c`,
})

export const insertLock = statement({
  name: 'insert_incident_lock',
  params: [uuid, text, uuid, nullable(uuid), text, text, uuid, timestamp],
  columns: {},
  text: `
    insert into incident_locks (
      id, market_code, supplier_id, it_system_id, reason, locked_by, locker_id, locked_at
    )
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
})

// A lock of the organisation's own is kept.
export const keepLocked = statement({
  name: 'keep_incident_locked_clients',
  params: [uuid, uuidArray],
  columns: {},
  text: `
    insert into incident_locked_clients (
      incident_lock_id, organisation_id, client_uuid, was_locked_at, was_lock_reason
    )
    select $1, organisation_id, id, locked_at, lock_reason
    from clients
    where id = any ($2)`,
})

// What the locks of systems have kept goes over; of two the later one holds the client.
export const takeOver = statement({
  name: 'take_over_incident_locked_clients',
  params: [uuid, uuidArray, uuid],
  columns: {},
  text: `
    insert into incident_locked_clients (
      incident_lock_id, organisation_id, client_uuid, was_locked_at, was_lock_reason
    )
    select distinct on (k.client_uuid) $1::uuid, k.organisation_id, k.client_uuid, k.was_locked_at, k.was_lock_reason
    from incident_locks i
    join incident_locked_clients k on k.incident_lock_id = i.id
    where i.supplier_id = $3
      and i.it_system_id is not null
      and i.unlocked_at is null
      and k.client_uuid = any ($2)
    order by k.client_uuid, i.locked_at desc`,
})

export const markAllLocked = statement({
  name: 'mark_all_locked',
  params: [uuidArray, timestamp, text],
  columns: {},
  text: `
    update clients
    set
      status = 'locked', locked_at = $2, locked_by = 'nmvo', lock_reason = $3, token_generation = token_generation + 1
    where id = any ($1)`,
})

export const endLocksOfSystems = statement({
  name: 'end_incident_locks_of_systems',
  params: [uuid, text, timestamp],
  columns: {},
  text: `
    update incident_locks
    set unlocked_by = $2, unlocked_at = $3
    where supplier_id = $1
      and it_system_id is not null
      and unlocked_at is null`,
})

export const findLockForUpdate = statement({
  name: 'find_incident_lock_for_update',
  params: [text, uuid],
  columns: { supplierId: uuid, lockedAt: timestamp, reason: text, unlockedAt: nullable(timestamp) },
  text: `
    select supplier_id as "supplierId", locked_at as "lockedAt", reason, unlocked_at as "unlockedAt"
    from incident_locks
    where market_code = $1
      and id = $2
    for update`,
})

export const listKept = statement({
  name: 'list_kept_clients',
  params: [uuid],
  columns: { id: uuid, wasLockedAt: nullable(timestamp), wasLockReason: nullable(text) },
  text: `
    select client_uuid as id, was_locked_at as "wasLockedAt", was_lock_reason as "wasLockReason"
    from incident_locked_clients
    where incident_lock_id = $1`,
})

// Those that the act holds still: what was unlocked since, or locked anew for another reason, is no more its own. By a
// list of ids and no join: nobody has counted the rows of an act that is a minute old, and the planner takes it for none.
export const holdLockedClients = statement({
  name: 'hold_incident_locked_clients',
  params: [uuidArray, timestamp, text],
  columns: { id: uuid, clientId: text, organisationId: uuid },
  text: `
    select id, client_id as "clientId", organisation_id as "organisationId"
    from clients
    where id = any ($1)
      and locked_by = 'nmvo'
      and locked_at = $2
      and lock_reason = $3
    order by id
    for update`,
})

export const giveBack = statement({
  name: 'give_back_incident_locked_clients',
  params: [uuidArray, nullableTimestampArray, nullableTextArray],
  columns: {},
  text: `
    update clients c
    set
      status = case when n.locked_at is null then 'active' else 'locked' end, locked_at = n.locked_at,
      locked_by = case when n.locked_at is null then null else 'organisation' end, lock_reason = n.lock_reason
    from unnest($1::uuid[], $2::timestamptz[], $3::text[]) as n (id, locked_at, lock_reason)
    where c.id = n.id`,
})

export const markUnlocked = statement({
  name: 'mark_incident_unlocked',
  params: [text, uuid, text, timestamp],
  columns: {},
  text: `
    update incident_locks
    set unlocked_by = $3, unlocked_at = $4
    where market_code = $1
      and id = $2`,
})

// The last ones, or one.
export const listIncidentLocks = statement({
  name: 'list_incident_locks',
  params: [text, nullable(uuid), integer],
  columns: {
    id: uuid,
    supplierId: uuid,
    supplierName: text,
    systemId: nullable(uuid),
    systemName: nullable(text),
    reason: text,
    lockedBy: text,
    lockedAt: timestamp,
    unlockedBy: nullable(text),
    unlockedAt: nullable(timestamp),
    clients: integer,
    organisations: integer,
    stayLocked: integer,
  },
  text: `
    select
      i.id, s.id as "supplierId", s.name as "supplierName", y.id as "systemId", y.name as "systemName", i.reason,
      i.locked_by as "lockedBy", i.locked_at as "lockedAt", i.unlocked_by as "unlockedBy",
      i.unlocked_at as "unlockedAt", k.clients, k.organisations, k.stay_locked as "stayLocked"
    from (
      select id, supplier_id, it_system_id, reason, locked_by, locked_at, unlocked_by, unlocked_at
      from incident_locks
      where market_code = $1
        and ($2::uuid is null or id = $2)
      order by locked_at desc, id desc
      limit $3
    ) i
    join suppliers s on s.id = i.supplier_id
    left join it_systems y on y.id = i.it_system_id
    cross join lateral (
      select
        count(*) as clients, count(distinct organisation_id) as organisations, count(was_locked_at) as stay_locked
      from incident_locked_clients
      where incident_lock_id = i.id
    ) k
    order by i.locked_at desc, i.id desc`,
})
