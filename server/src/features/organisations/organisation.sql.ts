import { date, nullable, text, timestamp, uuid } from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'

const columns = { id: uuid, marketCode: text, type: text, name: text, status: text } as const

export const insertOrganisation = statement({
  name: 'insert_organisation',
  params: [
    ...([uuid, text, text, text, nullable(text), nullable(text), nullable(date)] as const),
    ...([nullable(text), nullable(date), timestamp] as const),
  ],
  columns: {},
  text: `
    insert into organisations (
      id, market_code, type, name, representative_name, representative_email, representative_authorised_on,
      licence_number, licence_expires_on, created_at
    )
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    on conflict (market_code, type, lower(name)) do nothing`,
})

export const findOrganisation = statement({
  name: 'find_organisation',
  params: [uuid],
  columns,
  text: `
    select id, market_code as "marketCode", type, name, status
    from organisations
    where id = $1`,
})

export const listOrganisations = statement({
  name: 'list_organisations',
  params: [],
  columns,
  text: `
    select id, market_code as "marketCode", type, name, status
    from organisations
    order by market_code, name collate by_name`,
})

// Whoever changes an organisation waits for who is changing it, and then sees what that one did. No key: whatever names
// the organisation goes on meanwhile.
export const findOrganisationForUpdate = statement({
  name: 'find_organisation_for_update',
  params: [text, uuid],
  columns: {
    name: text,
    type: text,
    status: text,
    suspensionReason: nullable(text),
    representativeName: nullable(text),
    representativeEmail: nullable(text),
    authorisedOn: nullable(date),
    licenceNumber: nullable(text),
    licenceExpiresOn: nullable(date),
  },
  text: `
    select
      name, type, status, suspension_reason as "suspensionReason", representative_name as "representativeName",
      representative_email as "representativeEmail", representative_authorised_on as "authorisedOn",
      licence_number as "licenceNumber", licence_expires_on as "licenceExpiresOn"
    from organisations
    where market_code = $1
      and id = $2
    for no key update`,
})

export const updateOrganisation = statement({
  name: 'update_organisation',
  params: [
    ...([text, uuid, text, nullable(text), nullable(text), nullable(date)] as const),
    ...([nullable(text), nullable(date)] as const),
  ],
  columns: {},
  text: `
    update organisations
    set
      name = $3,
      representative_name = $4,
      representative_email = $5,
      representative_authorised_on = $6,
      licence_number = $7,
      licence_expires_on = $8
    where market_code = $1
      and id = $2`,
})

export const markSuspended = statement({
  name: 'mark_suspended',
  params: [text, uuid, timestamp, text],
  columns: {},
  text: `
    update organisations
    set status = 'suspended', suspended_at = $3, suspension_reason = $4
    where market_code = $1
      and id = $2`,
})

export const markReinstated = statement({
  name: 'mark_reinstated',
  params: [text, uuid],
  columns: {},
  text: `
    update organisations
    set status = 'active', suspended_at = null, suspension_reason = null
    where market_code = $1
      and id = $2`,
})
