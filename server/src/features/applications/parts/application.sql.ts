import {
  date,
  integer,
  nullable,
  text,
  timestamp,
  uuid,
  uuidArray,
  textArray,
} from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

export const insertSystemChange = statement({
  name: 'insert_system_change',
  params: [
    ...[uuid, uuid, integer, date, nullable(text), text, nullable(uuid), nullable(uuid), nullable(text)],
    ...[nullable(text), nullable(text), uuid, text, uuid, timestamp],
  ] as const,
  columns: {},
  text: `
    insert into applications (
      id, organisation_id, kind, location_id, planned_on, remark, system_name, supplier_id, it_system_id,
      supplier_name, contact_name, contact_email, client_role_id, applied_by, applicant_id, applied_at
    )
    values ($1, $2, 'it-system-change', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
})

export const insertNewLocation = statement({
  name: 'insert_new_location_application',
  params: [
    ...[uuid, uuid, date, nullable(text), text, nullable(text), nullable(text), text, nullable(text)],
    ...[text, uuid, timestamp],
  ] as const,
  columns: {},
  text: `
    insert into applications (
      id, organisation_id, kind, planned_on, remark, new_location_name, new_location_address, new_location_city,
      new_location_postal_code, new_location_contact_email, applied_by, applicant_id, applied_at
    )
    values ($1, $2, 'new-location', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
})

export const insertClosingLocation = statement({
  name: 'insert_closing_location_application',
  params: [uuid, uuid, integer, date, nullable(text), text, uuid, timestamp],
  columns: {},
  text: `
    insert into applications (
      id, organisation_id, kind, location_id, planned_on, remark, applied_by, applicant_id, applied_at
    )
    values ($1, $2, 'closing-location', $3, $4, $5, $6, $7, $8)`,
})

// Those of the location alone.
export const listNamedClients = statement({
  name: 'list_named_clients',
  params: [uuid, integer, textArray],
  columns: { id: uuid },
  text: `
    select id
    from clients
    where organisation_id = $1
      and location_id = $2
      and client_id = any ($3)
      and kind = 'equipment'
      and deleted_at is null`,
})

export const insertReplacedClients = statement({
  name: 'insert_replaced_clients',
  params: [uuid, uuid, uuidArray],
  columns: {},
  text: `
    insert into replaced_clients (application_id, organisation_id, client_uuid)
    select $1, $2, n.id
    from unnest($3::uuid[]) as n (id)`,
})

const held = {
  id: uuid,
  organisationId: uuid,
  kind: text,
  locationId: nullable(integer),
  systemName: nullable(text),
  supplierId: nullable(uuid),
  systemId: nullable(uuid),
  roleId: nullable(uuid),
  newClientUuid: nullable(uuid),
  newLocationName: nullable(text),
  newLocationAddress: nullable(text),
  newLocationCity: nullable(text),
  newLocationPostalCode: nullable(text),
  newLocationContactEmail: nullable(text),
  decision: nullable(text),
  decidedBy: nullable(text),
  decidedAt: nullable(timestamp),
  withdrawnAt: nullable(timestamp),
  closedAt: nullable(timestamp),
} as const

const selectHeld = `
    select
      a.id, a.organisation_id as "organisationId", a.kind, a.location_id as "locationId",
      a.system_name as "systemName", a.supplier_id as "supplierId", a.it_system_id as "systemId",
      a.client_role_id as "roleId", a.new_client_uuid as "newClientUuid",
      a.new_location_name as "newLocationName", a.new_location_address as "newLocationAddress",
      a.new_location_city as "newLocationCity", a.new_location_postal_code as "newLocationPostalCode",
      a.new_location_contact_email as "newLocationContactEmail",
      a.decision, a.decided_by as "decidedBy", a.decided_at as "decidedAt", a.withdrawn_at as "withdrawnAt",
      a.closed_at as "closedAt"
    from applications a`

// Locks the row: whoever withdraws an application waits for who is deciding it, and then sees how.
export const findApplicationForUpdate = statement({
  name: 'find_application_for_update',
  params: [uuid, uuid],
  columns: held,
  text: `${selectHeld}
    where a.organisation_id = $1
      and a.id = $2
    for update of a`,
})

// Of two that decide at once the second waits, and then sees what the first one decided.
export const findMarketApplicationForUpdate = statement({
  name: 'find_market_application_for_update',
  params: [text, uuid],
  columns: held,
  text: `${selectHeld}
    join organisations o on o.id = a.organisation_id
    where o.market_code = $1
      and a.id = $2
    for update of a`,
})

export const findClosingForUpdate = statement({
  name: 'find_closing_application_for_update',
  params: [uuid, integer],
  columns: { id: uuid },
  text: `
    select id
    from applications
    where organisation_id = $1
      and location_id = $2
      and kind = 'closing-location'
      and decision = 'approved'
      and withdrawn_at is null
      and closed_at is null
    for update`,
})

export const noteEquipment = statement({
  name: 'note_new_equipment',
  params: [uuid, uuid, uuid],
  columns: {},
  text: `
    update applications
    set new_client_uuid = $3
    where organisation_id = $1
      and id = $2`,
})

export const noteLocation = statement({
  name: 'note_new_location',
  params: [uuid, uuid, integer],
  columns: {},
  text: `
    update applications
    set location_id = $3
    where organisation_id = $1
      and id = $2`,
})

export const markDecided = statement({
  name: 'mark_decided',
  params: [uuid, uuid, text, nullable(text), text, uuid, timestamp],
  columns: {},
  text: `
    update applications
    set decision = $3, decision_reason = $4, decided_by = $5, decider_id = $6, decided_at = $7
    where organisation_id = $1
      and id = $2`,
})

export const markWithdrawn = statement({
  name: 'mark_application_withdrawn',
  params: [uuid, uuid, text, timestamp],
  columns: {},
  text: `
    update applications
    set withdrawn_by = $3, withdrawn_at = $4
    where organisation_id = $1
      and id = $2`,
})

export const markClosed = statement({
  name: 'mark_application_closed',
  params: [uuid, uuid, text, timestamp],
  columns: {},
  text: `
    update applications
    set closed_by = $3, closed_at = $4
    where organisation_id = $1
      and id = $2`,
})
