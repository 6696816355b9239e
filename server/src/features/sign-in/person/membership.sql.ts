import { integer, json, nullable, text, uuid } from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

// The one that was opened last comes first.
export const listMemberships = statement({
  name: 'list_memberships',
  params: [uuid],
  columns: {
    id: uuid,
    kind: text,
    status: text,
    organisationId: uuid,
    organisationName: text,
    organisationType: text,
    organisationStatus: text,
    suspensionReason: nullable(text),
    marketCode: text,
    marketName: text,
    marketSettings: json,
  },
  text: `
    select
      m.id, m.kind, m.status, o.id as "organisationId", o.name as "organisationName", o.type as "organisationType",
      o.status as "organisationStatus", o.suspension_reason as "suspensionReason", k.code as "marketCode",
      k.name as "marketName", k.settings as "marketSettings"
    from memberships m
    join organisations o on o.id = m.organisation_id
    join markets k on k.code = o.market_code
    where m.person_id = $1
    order by m.last_opened_at desc nulls last, m.created_at, m.id`,
})

// Where somebody with this membership may work: what is closed is no choice any more.
export const listWorkplaces = statement({
  name: 'list_workplaces',
  params: [uuid],
  columns: { id: integer, name: text },
  text: `
    select l.id, l.name
    from memberships m
    join locations l on l.organisation_id = m.organisation_id
    where m.id = $1
      and l.closed_at is null
      and (
        m.all_locations
        or exists (
          select from membership_locations ml
          where ml.membership_id = m.id
            and ml.location_id = l.id
        )
      )
    order by l.name collate by_name, l.id`,
})
