export { addLocation, type NewLocation } from './add-location.ts'
export { isWithinReach, type Place } from './location.ts'
export { findLocationToUse, findOwnerOfLocation, listLocations } from './location.sql.ts'
