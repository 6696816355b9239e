import type { Mount } from '../access/mount.ts'
import { mountLocations } from '../features/locations/location.routes.ts'

/** Mounts what people do under `/api/v1`: a line for each slice that needs nothing but its work. */
export function mountPeopleApi(mount: Mount): void {
  mountLocations(mount)
}
