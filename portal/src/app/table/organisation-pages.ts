import { paths } from '../../navigation/paths.ts'
import { pagesOf } from './pages-of.ts'

const page = pagesOf('organisation')

/** What an organisation has, for its people. */
export const organisationPages = [
  page(paths.locations, () => import('../../pages/locations/locations-page.tsx'), 'LocationsPage'),
  page(
    paths.onboarding,
    () => import('../../pages/locations/onboarding/confirm-locations-page.tsx'),
    'ConfirmLocationsPage',
  ),
  page(paths.newLocation, () => import('../../pages/locations/new-location-page.tsx'), 'NewLocationPage'),
  page(
    paths.newLocationApplication,
    () => import('../../pages/locations/new-location-application-page.tsx'),
    'NewLocationApplicationPage',
  ),
  page(
    paths.location('$locationId'),
    () => import('../../pages/locations/location-page.tsx'),
    'LocationPage',
  ),
  page(
    paths.equipment('$locationId', '$clientId'),
    () => import('../../pages/locations/equipment/one/equipment-page.tsx'),
    'EquipmentPage',
  ),
  page(paths.clientRoles, () => import('../../pages/client-roles/client-roles-page.tsx'), 'ClientRolesPage'),
  page(
    paths.newClientRole,
    () => import('../../pages/client-roles/new-client-role-page.tsx'),
    'NewClientRolePage',
  ),
  page(
    paths.clientRole('$roleId'),
    () => import('../../pages/client-roles/client-role-page.tsx'),
    'ClientRolePage',
  ),
  page(paths.users, () => import('../../pages/users/list/users-page.tsx'), 'UsersPage'),
  page(paths.newUser, () => import('../../pages/users/invitations/invite-user-page.tsx'), 'InviteUserPage'),
  page(paths.user('$userId'), () => import('../../pages/users/user/user-page.tsx'), 'UserPage'),
  page(paths.userGroups, () => import('../../pages/user-groups/user-groups-page.tsx'), 'UserGroupsPage'),
  page(
    paths.newUserGroup,
    () => import('../../pages/user-groups/new-user-group-page.tsx'),
    'NewUserGroupPage',
  ),
  page(
    paths.userGroup('$groupId'),
    () => import('../../pages/user-groups/user-group-page.tsx'),
    'UserGroupPage',
  ),
]
