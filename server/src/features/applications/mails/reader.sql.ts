import { date, json, nullable, text, textArray, uuid } from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

// The Super Users who may see what is at the location, and the applicant as long as he belongs to the organisation.
export const listReadersOfDecision = statement({
  name: 'list_readers_of_decision',
  params: [uuid, uuid],
  columns: { email: text, name: text, language: text },
  text: `
    select p.email, p.name, p.language
    from applications a
    join memberships m on m.organisation_id = a.organisation_id
    join people p on p.id = m.person_id
    where a.organisation_id = $1
      and a.id = $2
      and m.status = 'active'
      and p.status = 'active'
      and (
        m.person_id = a.applicant_id
        or (
          m.kind = 'super-user'
          and (
            m.all_locations
            or exists (
              select
              from membership_locations l
              where l.organisation_id = m.organisation_id
                and l.membership_id = m.id
                and l.location_id = a.location_id
            )
          )
        )
      )
    order by p.email`,
})

// The address that the applicant gave goes before that of the registry. His language is the best guess at theirs.
export const findSupplierContact = statement({
  name: 'find_supplier_contact',
  params: [uuid, uuid],
  columns: {
    email: nullable(text),
    name: nullable(text),
    language: nullable(text),
    plannedOn: date,
  },
  text: `
    select
      coalesce(a.contact_email, s.contact_email) as email,
      case when a.contact_email is null then s.contact_name else a.contact_name end as name,
      p.language, a.planned_on as "plannedOn"
    from applications a
    left join suppliers s on s.id = a.supplier_id
    left join people p on p.id = a.applicant_id
    where a.organisation_id = $1
      and a.id = $2`,
})

export const findAppliedFor = statement({
  name: 'find_applied_for',
  params: [uuid],
  columns: {
    kind: text,
    marketCode: text,
    marketSettings: json,
    organisation: text,
    location: text,
    systemName: nullable(text),
    plannedOn: date,
  },
  text: `
    select
      a.kind, o.market_code as "marketCode", m.settings as "marketSettings", o.name as organisation,
      coalesce(l.name, a.new_location_name) as location, a.system_name as "systemName", a.planned_on as "plannedOn"
    from applications a
    join organisations o on o.id = a.organisation_id
    join markets m on m.code = o.market_code
    left join locations l on l.organisation_id = a.organisation_id and l.id = a.location_id
    where a.id = $1
      and a.decided_at is null
      and a.withdrawn_at is null
      and a.closed_at is null`,
})

// Everybody of the market's national organisations, with what his groups grant.
export const listNmvoPeople = statement({
  name: 'list_nmvo_people',
  params: [text],
  columns: {
    organisationId: uuid,
    kind: text,
    groupPermissions: textArray,
    email: text,
    name: text,
    language: text,
  },
  text: `
    select
      o.id as "organisationId", m.kind, p.email, p.name, p.language,
      array(
        select distinct unnest(g.permissions)
        from membership_groups j
        join user_groups g on g.organisation_id = j.organisation_id and g.id = j.user_group_id
        where j.organisation_id = m.organisation_id
          and j.membership_id = m.id
      ) as "groupPermissions"
    from organisations o
    join memberships m on m.organisation_id = o.id
    join people p on p.id = m.person_id
    where o.market_code = $1
      and o.type = 'nmvo'
      and o.status = 'active'
      and m.status = 'active'
      and p.status = 'active'
    order by o.id, p.email`,
})
