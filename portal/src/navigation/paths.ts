/** A Location Id; or the name of its part, for the router. */
type LocationPart = number | '$locationId'

/**
 * Where everything stands in the portal; with the name of a part (`$userId`) in place of an id, for the router. Links in
 * messages lead here too: these addresses stay.
 */
export const paths = {
  signIn: '/sign-in',
  passwordReset: '/password-reset',
  invitation: '/invitation',
  emailChange: '/email-change',
  handOver: '/hand-over',
  home: '/',
  onboarding: '/onboarding',
  locations: '/locations',
  newLocation: '/locations/new',
  location: (locationId: LocationPart) => `/locations/${locationId}`,
  equipment: (locationId: LocationPart, clientId: string) => `/locations/${locationId}/equipment/${clientId}`,
  clientRoles: '/client-roles',
  newClientRole: '/client-roles/new',
  clientRole: (roleId: string) => `/client-roles/${roleId}`,
  users: '/users',
  user: (userId: string) => `/users/${userId}`,
  newUser: '/users/new',
  userGroups: '/user-groups',
  newUserGroup: '/user-groups/new',
  userGroup: (groupId: string) => `/user-groups/${groupId}`,
  applications: '/applications',
  newSystemChange: '/applications/it-system-change',
  newLocationApplication: '/applications/new-location',
  closingApplication: '/applications/closing-location',
  application: (applicationId: string) => `/applications/${applicationId}`,
  account: '/account',
  help: '/help',
  organisations: '/organisations',
  newOrganisation: '/organisations/new',
  organisation: (organisationId: string) => `/organisations/${organisationId}`,
  editOrganisation: (organisationId: string) => `/organisations/${organisationId}/edit`,
  newSuperUser: (organisationId: string) => `/organisations/${organisationId}/super-users/new`,
  nationalApplications: '/national-applications',
  nationalApplication: (applicationId: string) => `/national-applications/${applicationId}`,
  findClient: '/find-client',
  suppliers: '/suppliers',
  newSupplier: '/suppliers/new',
  supplier: (supplierId: string) => `/suppliers/${supplierId}`,
  mailbox: '/mailbox',
} as const

/** The sign-in page that leads back here afterwards. */
export function signInAndReturn(to: string): string {
  return to === paths.home || to.startsWith(paths.signIn)
    ? paths.signIn
    : `${paths.signIn}?${new URLSearchParams({ to }).toString()}`
}

/** The address to go to after signing in: of the portal, whatever the link said. */
export function returnAddress(search: string): string {
  const to = new URLSearchParams(search).get('to') ?? paths.home
  const here = 'https://portal.invalid'
  // Read as a browser reads it: backslashes, tabs and dots may lead to another host where the text does not show it.
  if (!to.startsWith('/') || !URL.canParse(to, here)) return paths.home
  const { origin, pathname, search: query, hash } = new URL(to, here)
  const isOurs = origin === here && !pathname.startsWith('//')
  return isOurs && !pathname.startsWith(paths.signIn) ? pathname + query + hash : paths.home
}
