import type { organisationTexts as english } from '../../en/organisation/organisation-texts.ts'
import { clientRoles } from './client-roles.ts'
import { publicKey } from '../links/public-key.ts'
import { confirming } from './confirming.ts'
import { credentials } from './credentials.ts'
import { equipment } from './equipment.ts'
import { handOver } from './hand-over.ts'
import { locationApplications } from './location-applications.ts'
import { locations } from './locations.ts'
import { userGroups } from './user-groups.ts'
import { users } from './users.ts'

/** The pages about what an organisation has: locations, equipment, roles, users. */
export const organisationTexts: typeof english = {
  ...{ locations, confirming, locationApplications, equipment, credentials, handOver, publicKey },
  ...{ clientRoles, users, userGroups },
}
