export { addLocation, type NewLocation } from './add-location.ts'
export { isWithinReach, type Place, reachOf } from './location.ts'
export { findLocationToUse, findOwnerOfLocation, listLocations } from './location.sql.ts'
export { readLocation } from './read-location.ts'
