import { json, text, timestamp } from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'

export const insertMarket = statement({
  name: 'insert_market',
  params: [text, text, timestamp],
  columns: {},
  text: `
    insert into markets (code, name, created_at)
    values ($1, $2, $3)
    on conflict (code) do nothing`,
})

export const findMarket = statement({
  name: 'find_market',
  params: [text],
  columns: { code: text, name: text, settings: json },
  text: `
    select code, name, settings
    from markets
    where code = $1`,
})

// Two changes at once: the second sees what the first one set.
export const findMarketForUpdate = statement({
  name: 'find_market_for_update',
  params: [text],
  columns: { settings: json },
  text: `
    select settings
    from markets
    where code = $1
    for update`,
})

export const listMarkets = statement({
  name: 'list_markets',
  params: [],
  columns: { code: text, name: text },
  text: `
    select code, name
    from markets
    order by code`,
})

export const listMarketSettings = statement({
  name: 'list_market_settings',
  params: [],
  columns: { code: text, name: text, settings: json },
  text: `
    select code, name, settings
    from markets
    order by code`,
})

export const updateSettings = statement({
  name: 'update_settings',
  params: [text, json],
  columns: {},
  text: `
    update markets
    set settings = $2
    where code = $1`,
})
