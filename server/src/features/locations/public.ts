export { addLocation } from './add-location.ts'
export { isWithinReach, reachOf } from './location.ts'
export { findLocationToUse, findOwnerOfLocation, listLocations } from './location.sql.ts'
export { readLocation } from './read-location.ts'
