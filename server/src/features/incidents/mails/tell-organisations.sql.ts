import {
  integer,
  json,
  nullable,
  text,
  textArray,
  uuid,
  uuidArray,
} from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

export const findToldLock = statement({
  name: 'find_told_incident_lock',
  params: [uuid],
  columns: { supplier: text, system: nullable(text), reason: text, marketSettings: json },
  text: `
    select s.name as supplier, y.name as system, i.reason, m.settings as "marketSettings"
    from incident_locks i
    join markets m on m.code = i.market_code
    join suppliers s on s.id = i.supplier_id
    left join it_systems y on y.id = i.it_system_id
    where i.id = $1`,
})

// Some of them at a time, in the order of their ids; of each the first of its equipment by name.
export const listTouchedOrganisations = statement({
  name: 'list_touched_organisations',
  params: [uuid, nullable(uuid), integer, integer],
  columns: { id: uuid, name: text, clients: integer, equipment: textArray },
  text: `
    select
      o.id, o.name, count(*) as clients,
      (array_agg(concat(c.name, ' (' || l.name || ')') order by c.name collate by_name, c.id))[1:$4] as equipment
    from incident_locked_clients k
    join organisations o on o.id = k.organisation_id
    join clients c on c.organisation_id = k.organisation_id and c.id = k.client_uuid
    left join locations l on l.organisation_id = c.organisation_id and l.id = c.location_id
    where k.incident_lock_id = $1
      and ($2::uuid is null or k.organisation_id > $2)
    group by o.id, o.name
    order by o.id
    limit $3`,
})

export const listSuperUsersOf = statement({
  name: 'list_super_users_of_organisations',
  params: [uuidArray],
  columns: { organisationId: uuid, email: text, name: text, language: text },
  text: `
    select m.organisation_id as "organisationId", p.email, p.name, p.language
    from memberships m
    join people p on p.id = m.person_id
    where m.organisation_id = any ($1)
      and m.kind = 'super-user'
      and m.status = 'active'
      and p.status = 'active'
    order by m.organisation_id, p.email`,
})
