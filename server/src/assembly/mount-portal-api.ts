import type { Mount } from '../access/mount/mount.ts'
import { mountApplications } from '../features/applications/application.routes.ts'
import { closeAsApproved } from '../features/applications/public.ts'
import { mountAttention } from '../features/attention/attention.routes.ts'
import { mountClients } from '../features/clients/client.routes.ts'
import { mountCredentials } from '../features/credentials/credential.routes.ts'
import type { KeyParts } from '../features/credentials/public.ts'
import { mountHandOvers } from '../features/hand-overs/hand-over.routes.ts'
import type { HandOverParts } from '../features/hand-overs/parts/hand-over-parts.ts'
import { handOverCredentials } from '../features/hand-overs/public.ts'
import { mountIncidents } from '../features/incidents/incident.routes.ts'
import { mountLocations } from '../features/locations/location.routes.ts'
import { mountOnboarding } from '../features/onboarding/onboarding.routes.ts'
import { mountOversight } from '../features/oversight/oversight.routes.ts'
import { mountUsers } from '../features/people/users.routes.ts'
import { mountUserGroups } from '../features/roles/groups/user-group.routes.ts'
import { mountClientRoles } from '../features/roles/role.routes.ts'
import { mountSuppliers } from '../features/suppliers/supplier.routes.ts'

/** Mounts what people do under `/api/v1`: a line for each slice that needs nothing but its work. */
export function mountPortalApi(mount: Mount, parts: KeyParts & HandOverParts): void {
  mountAttention(mount)
  mountOnboarding(mount)
  mountLocations(mount, closeAsApproved)
  mountClientRoles(mount)
  mountClients(mount)
  mountCredentials(mount, parts, (work, owned, given) => handOverCredentials(work, parts, owned, given))
  mountHandOvers(mount, parts)
  mountUserGroups(mount)
  mountUsers(mount, parts)
  mountSuppliers(mount)
  mountOversight(mount, parts)
  mountIncidents(mount)
  mountApplications(mount, parts)
}
