import { integer, integerArray, nullable, text, timestamp, uuid } from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'

const details = {
  name: text,
  address: nullable(text),
  city: nullable(text),
  postalCode: text,
  contactEmail: nullable(text),
} as const

export const insertLocation = statement({
  name: 'insert_location',
  params: [uuid, text, nullable(text), nullable(text), text, nullable(text), timestamp],
  columns: { id: integer },
  text: `
    insert into locations (organisation_id, name, address, city, postal_code, contact_email, created_at)
    values ($1, $2, $3, $4, $5, $6, $7)
    returning id`,
})

const selectOpen = `
    select
      l.id, l.name, l.address, l.city, l.postal_code as "postalCode", l.contact_email as "contactEmail",
      (
        select count(*)
        from clients c
        where c.organisation_id = l.organisation_id
          and c.location_id = l.id
          and c.kind = 'equipment'
          and c.deleted_at is null
      ) as clients
    from locations l
    where l.organisation_id = $1
      and l.closed_at is null`

export const findOpenLocation = statement({
  name: 'find_open_location',
  params: [uuid, integer],
  columns: { id: integer, ...details, clients: integer },
  text: `${selectOpen}
      and l.id = $2`,
})

// Those that a person is limited to, or all.
export const listOpenLocations = statement({
  name: 'list_open_locations',
  params: [uuid, nullable(integerArray)],
  index: 'locations_organisation_id_id_key',
  columns: { id: integer, ...details, clients: integer },
  text: `${selectOpen}
      and ($2::bigint[] is null or l.id = any ($2))
    order by l.name collate by_name, l.id`,
})

// Locks the row: whoever changes a location waits for who is changing it, and then sees what that one did.
export const findLocationForUpdate = statement({
  name: 'find_location_for_update',
  params: [uuid, integer],
  columns: { ...details, closedAt: nullable(timestamp) },
  text: `
    select
      name, address, city, postal_code as "postalCode", contact_email as "contactEmail", closed_at as "closedAt"
    from locations
    where organisation_id = $1
      and id = $2
    for update`,
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

export const updateLocation = statement({
  name: 'update_location',
  params: [uuid, integer, text, nullable(text), nullable(text), text, nullable(text)],
  columns: {},
  text: `
    update locations
    set name = $3, address = $4, city = $5, postal_code = $6, contact_email = $7
    where organisation_id = $1
      and id = $2`,
})

export const markClosed = statement({
  name: 'mark_closed',
  params: [uuid, integer, timestamp],
  columns: {},
  text: `
    update locations
    set closed_at = $3
    where organisation_id = $1
      and id = $2`,
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
