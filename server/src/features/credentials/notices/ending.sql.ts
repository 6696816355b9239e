import {
  integer,
  integerArray,
  json,
  nullable,
  text,
  timestamp,
  uuid,
} from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

/*
 * Of each credential that ends by itself the nearest notice whose time has come: $1 is now, $2 how many days before the
 * end a notice is due. Whoever made it with less time left knew that; nobody is told of the end of an overlap, which was
 * announced, nor of what cannot act anyway.
 */
const due = `
      from credentials k
      join clients c on c.organisation_id = k.organisation_id and c.id = k.client_uuid
      join organisations o on o.id = c.organisation_id
      left join locations l on l.organisation_id = c.organisation_id and l.id = c.location_id
      cross join lateral (
        select min(d) as days
        from unnest($2::int[]) d
        where k.expires_at <= $1::timestamptz + make_interval(hours => 24 * d)
      ) n
      where k.revoked_at is null
        and k.superseded_at is null
        and k.expires_at > $1
        and n.days is not null
        and k.created_at < k.expires_at - make_interval(hours => 24 * n.days)
        and c.status = 'active'
        and c.deleted_at is null
        and l.closed_at is null
        and o.status = 'active'`

export const listOrganisationsWithEndings = statement({
  name: 'list_organisations_with_endings',
  params: [timestamp, integerArray],
  columns: { organisationId: uuid },
  text: `
    select distinct k.organisation_id as "organisationId"
    ${due}
        and not exists (
          select
          from expiry_notices e
          where e.credential_id = k.id
            and e.expires_at = k.expires_at
            and e.days_before = n.days
        )`,
})

// Of two nodes that come together one gets a row, and sends the mail. In order, so that neither waits for the other in turn.
export const noteEndings = statement({
  name: 'note_endings',
  params: [timestamp, integerArray, uuid],
  columns: {
    clientId: text,
    equipmentId: text,
    locationId: nullable(integer),
    locationName: nullable(text),
    kind: text,
    name: text,
    hint: nullable(text),
    expiresAt: timestamp,
    organisationName: text,
    marketSettings: json,
    supplierName: nullable(text),
    contactName: nullable(text),
    contactEmail: nullable(text),
  },
  text: `
    with due as (
      select k.id, k.organisation_id, k.client_uuid, k.kind, k.name, k.secret_hint, k.expires_at, n.days
      ${due}
        and k.organisation_id = $3
    ),
    noted as (
      insert into expiry_notices (credential_id, organisation_id, expires_at, days_before, sent_at)
      select id, organisation_id, expires_at, days, $1
      from due
      order by id
      on conflict do nothing
      returning credential_id
    )
    select
      c.client_id as "clientId", c.name as "equipmentId", c.location_id as "locationId", l.name as "locationName",
      d.kind, d.name, d.secret_hint as hint, d.expires_at as "expiresAt", o.name as "organisationName",
      m.settings as "marketSettings", s.name as "supplierName", s.contact_name as "contactName",
      s.contact_email as "contactEmail"
    from noted
    join due d on d.id = noted.credential_id
    join clients c on c.organisation_id = d.organisation_id and c.id = d.client_uuid
    join organisations o on o.id = c.organisation_id
    join markets m on m.code = o.market_code
    left join locations l on l.organisation_id = c.organisation_id and l.id = c.location_id
    left join suppliers s on s.id = c.supplier_id
    order by d.expires_at, c.name collate by_name, d.id`,
})
