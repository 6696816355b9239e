import type { Mount } from '../access/mount.ts'
import { mountClients } from '../features/clients/client.routes.ts'
import { mountCredentials } from '../features/credentials/credential.routes.ts'
import { mountLocations } from '../features/locations/location.routes.ts'
import { mountClientRoles } from '../features/roles/role.routes.ts'
import type { Keyring } from '../platform/crypto/keyring.ts'

/** Mounts what people do under `/api/v1`: a line for each slice that needs nothing but its work. */
export function mountPeopleApi(mount: Mount, keyring: Keyring): void {
  mountLocations(mount)
  mountClientRoles(mount)
  mountClients(mount)
  mountCredentials(mount, keyring)
}
