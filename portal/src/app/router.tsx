import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type AnyRoute,
  type RouteComponent,
} from '@tanstack/react-router'
import { paths } from '../navigation/paths.ts'
import { FailedPage } from './failed-page.tsx'
import { MissingPage } from './missing-page.tsx'
import { SignedInFrame } from './signed-in-frame.tsx'
import { SignedOutFrame } from './signed-out-frame.tsx'

const root = createRootRoute()

const signedOut = createRoute({ getParentRoute: () => root, id: 'signed-out', component: SignedOutFrame })

const signedIn = createRoute({ getParentRoute: () => root, id: 'signed-in', component: SignedInFrame })

/** A page at a path, fetched when somebody goes there. */
function page(frame: AnyRoute, path: string, component: RouteComponent): AnyRoute {
  return createRoute({ getParentRoute: () => frame, path, component })
}

const pagesForAnybody = [
  page(
    signedOut,
    paths.signIn,
    lazyRouteComponent(() => import('../pages/sign-in/sign-in-page.tsx'), 'SignInPage'),
  ),
  page(
    signedOut,
    paths.passwordReset,
    lazyRouteComponent(
      () => import('../pages/sign-in/password-reset/password-reset-page.tsx'),
      'PasswordResetPage',
    ),
  ),
  page(
    signedOut,
    paths.invitation,
    lazyRouteComponent(() => import('../pages/sign-in/invitation/invitation-page.tsx'), 'InvitationPage'),
  ),
  page(
    signedOut,
    paths.emailChange,
    lazyRouteComponent(
      () => import('../pages/sign-in/email-change/email-change-page.tsx'),
      'EmailChangePage',
    ),
  ),
]

const pagesForPeople = [
  page(
    signedIn,
    paths.home,
    lazyRouteComponent(() => import('../pages/home/overview/home-page.tsx'), 'HomePage'),
  ),
  page(
    signedIn,
    paths.locations,
    lazyRouteComponent(() => import('../pages/locations/locations-page.tsx'), 'LocationsPage'),
  ),
  page(
    signedIn,
    paths.newLocation,
    lazyRouteComponent(() => import('../pages/locations/new-location-page.tsx'), 'NewLocationPage'),
  ),
  page(
    signedIn,
    paths.location('$locationId'),
    lazyRouteComponent(() => import('../pages/locations/location-page.tsx'), 'LocationPage'),
  ),
  page(
    signedIn,
    paths.clientRoles,
    lazyRouteComponent(() => import('../pages/client-roles/client-roles-page.tsx'), 'ClientRolesPage'),
  ),
  page(
    signedIn,
    paths.newClientRole,
    lazyRouteComponent(() => import('../pages/client-roles/new-client-role-page.tsx'), 'NewClientRolePage'),
  ),
  page(
    signedIn,
    paths.clientRole('$roleId'),
    lazyRouteComponent(() => import('../pages/client-roles/client-role-page.tsx'), 'ClientRolePage'),
  ),
  page(
    signedIn,
    paths.users,
    lazyRouteComponent(() => import('../pages/users/list/users-page.tsx'), 'UsersPage'),
  ),
  page(
    signedIn,
    paths.newUser,
    lazyRouteComponent(() => import('../pages/users/invitations/invite-user-page.tsx'), 'InviteUserPage'),
  ),
  page(
    signedIn,
    paths.user('$userId'),
    lazyRouteComponent(() => import('../pages/users/user/user-page.tsx'), 'UserPage'),
  ),
  page(
    signedIn,
    paths.userGroups,
    lazyRouteComponent(() => import('../pages/user-groups/user-groups-page.tsx'), 'UserGroupsPage'),
  ),
  page(
    signedIn,
    paths.newUserGroup,
    lazyRouteComponent(() => import('../pages/user-groups/new-user-group-page.tsx'), 'NewUserGroupPage'),
  ),
  page(
    signedIn,
    paths.userGroup('$groupId'),
    lazyRouteComponent(() => import('../pages/user-groups/user-group-page.tsx'), 'UserGroupPage'),
  ),
  page(
    signedIn,
    paths.organisations,
    lazyRouteComponent(
      () => import('../pages/national/organisations/organisations-page.tsx'),
      'OrganisationsPage',
    ),
  ),
  page(
    signedIn,
    paths.newOrganisation,
    lazyRouteComponent(
      () => import('../pages/national/organisations/new-organisation-page.tsx'),
      'NewOrganisationPage',
    ),
  ),
  page(
    signedIn,
    paths.organisation('$organisationId'),
    lazyRouteComponent(
      () => import('../pages/national/organisations/organisation-page.tsx'),
      'OrganisationPage',
    ),
  ),
  page(
    signedIn,
    paths.editOrganisation('$organisationId'),
    lazyRouteComponent(
      () => import('../pages/national/organisations/edit-organisation-page.tsx'),
      'EditOrganisationPage',
    ),
  ),
  page(
    signedIn,
    paths.newSuperUser('$organisationId'),
    lazyRouteComponent(
      () => import('../pages/national/super-users/new-super-user-page.tsx'),
      'NewSuperUserPage',
    ),
  ),
  page(
    signedIn,
    paths.findClient,
    lazyRouteComponent(() => import('../pages/national/clients/find-client-page.tsx'), 'FindClientPage'),
  ),
  page(
    signedIn,
    paths.suppliers,
    lazyRouteComponent(() => import('../pages/national/suppliers/suppliers-page.tsx'), 'SuppliersPage'),
  ),
  page(
    signedIn,
    paths.newSupplier,
    lazyRouteComponent(() => import('../pages/national/suppliers/new-supplier-page.tsx'), 'NewSupplierPage'),
  ),
  page(
    signedIn,
    paths.supplier('$supplierId'),
    lazyRouteComponent(() => import('../pages/national/suppliers/supplier-page.tsx'), 'SupplierPage'),
  ),
  page(
    signedIn,
    paths.account,
    lazyRouteComponent(() => import('../pages/account/overview/account-page.tsx'), 'AccountPage'),
  ),
  page(
    signedIn,
    paths.help,
    lazyRouteComponent(() => import('../pages/help/help-page.tsx'), 'HelpPage'),
  ),
  // Whatever else: whoever is signed in keeps the navigation, and whoever is not may sign in first.
  page(signedIn, '$', MissingPage),
]

/** Every page by its address. */
export function createPortalRouter() {
  return createRouter({
    routeTree: root.addChildren([
      signedOut.addChildren(pagesForAnybody),
      signedIn.addChildren(pagesForPeople),
    ]),
    defaultPreload: 'intent',
    defaultNotFoundComponent: MissingPage,
    defaultErrorComponent: FailedPage,
    scrollRestoration: true,
  })
}
