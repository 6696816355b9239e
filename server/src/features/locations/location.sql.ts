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

// Shares the row: whoever puts something there waits for who is closing it, and then sees that it is closed.
export const findLocationToUse = statement({
  name: 'find_location_to_use',
  params: [uuid, integer],
  columns: { name: text, closedAt: nullable(timestamp) },
  text: `
    select name, closed_at as "closedAt"
    from locations
    where organisation_id = $1
      and id = $2
    for share`,
})

// Across organisations: for the operator, who knows the Location Id alone.
export const findOwnerOfLocation = statement({
  name: 'find_owner_of_location',
  params: [integer],
  columns: { organisationId: uuid },
  text: `
    select organisation_id as "organisationId"
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
