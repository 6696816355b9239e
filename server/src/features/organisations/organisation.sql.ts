import { text, timestamp, uuid } from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'

const columns = { id: uuid, marketCode: text, type: text, name: text, status: text } as const

export const insertOrganisation = statement({
  name: 'insert_organisation',
  params: [uuid, text, text, text, timestamp],
  columns: {},
  text: `
    insert into organisations (id, market_code, type, name, created_at)
    values ($1, $2, $3, $4, $5)
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
    order by market_code, name`,
})
