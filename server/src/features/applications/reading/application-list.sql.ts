import {
  boolean,
  date,
  integer,
  integerArray,
  nullable,
  text,
  timestamp,
  uuid,
} from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

const columns = {
  id: uuid,
  kind: text,
  organisationId: uuid,
  organisationName: text,
  locationId: nullable(integer),
  locationName: nullable(text),
  plannedOn: date,
  remark: nullable(text),
  appliedAt: timestamp,
  appliedBy: text,
  decision: nullable(text),
  decisionReason: nullable(text),
  decidedBy: nullable(text),
  decidedAt: nullable(timestamp),
  withdrawnBy: nullable(text),
  withdrawnAt: nullable(timestamp),
  closedBy: nullable(text),
  closedAt: nullable(timestamp),
  systemName: nullable(text),
  supplierName: nullable(text),
  itSystemName: nullable(text),
  contactName: nullable(text),
  contactEmail: nullable(text),
  roleId: nullable(uuid),
  roleName: nullable(text),
  grantsAll: nullable(boolean),
  newLocationName: nullable(text),
  newLocationAddress: nullable(text),
  newLocationCity: nullable(text),
  newLocationPostalCode: nullable(text),
  newLocationContactEmail: nullable(text),
  equipmentMadeAt: nullable(timestamp),
  collectedAt: nullable(timestamp),
  newFirstUsedAt: nullable(timestamp),
  replaced: integer,
  stopped: integer,
  lastStoppedAt: nullable(timestamp),
  oldLastUsedAt: nullable(timestamp),
} as const

// The name of a supplier of the registry is that of today.
const chosen = `
    select
      a.id, a.kind, a.organisation_id as "organisationId", o.name as "organisationName",
      a.location_id as "locationId", l.name as "locationName", a.planned_on as "plannedOn", a.remark,
      a.applied_at as "appliedAt", a.applied_by as "appliedBy", a.decision, a.decision_reason as "decisionReason",
      a.decided_by as "decidedBy", a.decided_at as "decidedAt", a.withdrawn_by as "withdrawnBy",
      a.withdrawn_at as "withdrawnAt", a.closed_by as "closedBy", a.closed_at as "closedAt",
      a.system_name as "systemName", coalesce(s.name, a.supplier_name) as "supplierName",
      y.name as "itSystemName", a.contact_name as "contactName", a.contact_email as "contactEmail",
      r.id as "roleId", r.name as "roleName", r.grants_all as "grantsAll",
      a.new_location_name as "newLocationName", a.new_location_address as "newLocationAddress",
      a.new_location_city as "newLocationCity", a.new_location_postal_code as "newLocationPostalCode",
      a.new_location_contact_email as "newLocationContactEmail",
      n.created_at as "equipmentMadeAt",
      (select min(k.created_at) from credentials k where k.client_uuid = n.id) as "collectedAt",
      (select min(u.first_used_at) from credential_uses u where u.client_uuid = n.id) as "newFirstUsedAt",
      w.replaced, w.stopped, w.last_stopped_at as "lastStoppedAt", w.last_used_at as "oldLastUsedAt"`

const from = `
    from applications a
    join organisations o on o.id = a.organisation_id
    left join locations l on l.organisation_id = a.organisation_id and l.id = a.location_id
    left join suppliers s on s.id = a.supplier_id
    left join it_systems y on y.id = a.it_system_id
    left join client_roles r on r.organisation_id = a.organisation_id and r.id = a.client_role_id
    left join clients n on n.organisation_id = a.organisation_id and n.id = a.new_client_uuid
    cross join lateral (
      select
        count(*) as replaced, count(least(c.locked_at, c.deleted_at)) as stopped,
        max(least(c.locked_at, c.deleted_at)) as last_stopped_at, max(u.last_used_at) as last_used_at
      from replaced_clients p
      join clients c on c.organisation_id = p.organisation_id and c.id = p.client_uuid
      cross join lateral (
        select max(last_used_at) as last_used_at
        from credential_uses
        where client_uuid = c.id
      ) u
      where p.organisation_id = a.organisation_id
        and p.application_id = a.id
    ) w`

const isOpen = `x.closed_at is null and x.withdrawn_at is null and x.decision is distinct from 'refused'`

// All of the organisation or one; a person who is limited to locations sees those about them.
export const listApplications = statement({
  name: 'list_applications',
  params: [uuid, nullable(integerArray), nullable(uuid)],
  columns,
  text: `${chosen}${from}
    where a.organisation_id = $1
      and ($2::bigint[] is null or a.location_id = any ($2))
      and ($3::uuid is null or a.id = $3)
    order by a.applied_at desc, a.id desc`,
})

export const findMarketApplication = statement({
  name: 'find_market_application',
  params: [text, uuid],
  columns,
  text: `${chosen}${from}
    where o.market_code = $1
      and a.id = $2`,
})

const ofMarket = `
      from applications x
      join organisations y on y.id = x.organisation_id
      where y.market_code = $1`

export const listOpenApplications = statement({
  name: 'list_open_applications',
  params: [text, integer],
  columns,
  text: `${chosen}${from}
    where a.id = any (array(
      select x.id${ofMarket}
        and ${isOpen}
      order by x.applied_at, x.id
      limit $2
    ))
    order by a.applied_at, a.id`,
})

export const listClosedApplications = statement({
  name: 'list_closed_applications',
  params: [text, integer],
  columns,
  text: `${chosen}${from}
    where a.id = any (array(
      select x.id${ofMarket}
        and not (${isOpen})
      order by coalesce(x.closed_at, x.withdrawn_at, x.decided_at) desc, x.id desc
      limit $2
    ))
    order by coalesce(a.closed_at, a.withdrawn_at, a.decided_at) desc, a.id desc`,
})

export const countApplications = statement({
  name: 'count_applications',
  params: [text],
  columns: { open: integer, over: integer },
  text: `
      select count(*) filter (where ${isOpen}) as open, count(*) filter (where not (${isOpen})) as over${ofMarket}`,
})
