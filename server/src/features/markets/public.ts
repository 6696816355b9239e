export { addMarket } from './add-market.ts'
export { changeSettings } from './change-settings.ts'
export { readSettings } from './market.ts'
export { findMarket, listMarkets } from './market.sql.ts'
