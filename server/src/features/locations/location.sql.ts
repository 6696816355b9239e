import { integer, nullable, text, timestamp, uuid } from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'

export const insertLocation = statement({
  name: 'insert_location',
  params: [uuid, text, nullable(text), nullable(text), text, timestamp],
  columns: { id: integer },
  text: `
    insert into locations (organisation_id, name, address, city, postal_code, created_at)
    values ($1, $2, $3, $4, $5, $6)
    returning id`,
})

export const findLocation = statement({
  name: 'find_location',
  params: [integer],
  columns: {
    id: integer,
    organisationId: uuid,
    name: text,
    closedAt: nullable(timestamp),
  },
  text: `
    select id, organisation_id as "organisationId", name, closed_at as "closedAt"
    from locations
    where id = $1`,
})

export const listLocations = statement({
  name: 'list_locations',
  params: [uuid],
  columns: { id: integer, name: text, city: nullable(text), postalCode: text, closedAt: nullable(timestamp) },
  text: `
    select id, name, city, postal_code as "postalCode", closed_at as "closedAt"
    from locations
    where organisation_id = $1
    order by id`,
})
