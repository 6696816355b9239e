import { clientRoles } from './client-roles.ts'
import { equipment } from './equipment.ts'
import { locationApplications } from './location-applications.ts'
import { locations } from './locations.ts'
import { userGroups } from './user-groups.ts'
import { users } from './users.ts'

/** The pages about what an organisation has: locations, equipment, roles, users. */
export const organisationTexts = { locations, locationApplications, equipment, clientRoles, users, userGroups }
