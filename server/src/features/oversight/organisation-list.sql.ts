import { date, integer, nullable, text, timestamp, uuid } from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'

// A part of a name is found as it is written: no letter of it stands for others.
const isSought = `
    where o.market_code = $1
      and ($2::text is null or position(lower($2) in lower(o.name)) > 0)
      and ($3::text is null or o.type = $3)
      and ($4::text is null or o.status = $4)`

// After the last one of the page before: of equal names the id tells which comes first.
export const listPage = statement({
  name: 'list_page_of_organisations',
  params: [text, nullable(text), nullable(text), nullable(text), nullable(text), nullable(uuid), integer],
  columns: {
    id: uuid,
    name: text,
    type: text,
    status: text,
    locations: integer,
    clients: integer,
    superUsers: integer,
  },
  text: `
    select
      o.id, o.name, o.type, o.status,
      (
        select count(*)
        from locations l
        where l.organisation_id = o.id
          and l.closed_at is null
      ) as locations,
      (
        select count(*)
        from clients c
        where c.organisation_id = o.id
          and c.deleted_at is null
      ) as clients,
      (
        select count(*)
        from memberships m
        where m.organisation_id = o.id
          and m.kind = case o.type when 'nmvo' then 'nmvo-administrator' else 'super-user' end
          and m.status = 'active'
      ) as "superUsers"
    from organisations o${isSought}
      and ($5::text is null or (o.name collate by_name, o.id) > ($5, $6::uuid))
    order by o.name collate by_name, o.id
    limit $7`,
})

export const countOrganisations = statement({
  name: 'count_organisations',
  params: [text, nullable(text), nullable(text), nullable(text)],
  columns: { total: integer },
  text: `
    select count(*) as total
    from organisations o${isSought}`,
})

export const findNationalOrganisation = statement({
  name: 'find_national_organisation',
  params: [text, uuid],
  columns: {
    id: uuid,
    name: text,
    type: text,
    status: text,
    suspendedAt: nullable(timestamp),
    suspensionReason: nullable(text),
    representativeName: nullable(text),
    representativeEmail: nullable(text),
    authorisedOn: nullable(date),
    licenceNumber: nullable(text),
    licenceExpiresOn: nullable(date),
    createdAt: timestamp,
  },
  text: `
    select
      id, name, type, status, suspended_at as "suspendedAt", suspension_reason as "suspensionReason",
      representative_name as "representativeName", representative_email as "representativeEmail",
      representative_authorised_on as "authorisedOn", licence_number as "licenceNumber",
      licence_expires_on as "licenceExpiresOn", created_at as "createdAt"
    from organisations
    where market_code = $1
      and id = $2`,
})
