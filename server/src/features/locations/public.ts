export { addLocation, type NewLocation } from './add-location.ts'
export { findLocation, listLocations } from './location.sql.ts'
