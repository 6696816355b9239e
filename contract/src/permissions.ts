import type { OrganisationType } from './organisation-type.ts'

/** Who can hold a permission: client equipment, a service, or a person through a user group. */
export type Holder = 'equipment' | 'service' | 'person'

type CatalogueEntry = {
  readonly sentence: string
  readonly holders: readonly Holder[]
  readonly organisationTypes: readonly OrganisationType[]
}

const supplyChain = ['pharmacy', 'hospital', 'wholesaler'] as const
const endUsers = [...supplyChain, 'manufacturer'] as const
const everyone = [...endUsers, 'authority', 'nmvo'] as const

const ofPeople = { holders: ['person'], organisationTypes: endUsers } as const
const ofAllPeople = { holders: ['person'], organisationTypes: everyone } as const
const ofNmvo = { holders: ['person'], organisationTypes: ['nmvo'] } as const
const ofOverseers = { holders: ['person'], organisationTypes: ['nmvo', 'authority'] } as const

/** The one catalogue of permissions: what each allows, and to which holders and organisations it fits. */
export const permissions = {
  'packs:verify': {
    sentence: 'Look up the state of a pack',
    holders: ['equipment', 'person'],
    organisationTypes: endUsers,
  },
  'packs:supply': {
    sentence: 'Mark a pack as supplied',
    holders: ['equipment', 'person'],
    organisationTypes: supplyChain,
  },
  'packs:reactivate': {
    sentence: 'Make a supplied pack active again',
    holders: ['equipment', 'person'],
    organisationTypes: supplyChain,
  },
  'tokens:introspect': {
    sentence: 'Ask whether an access token of the own organisation is active',
    holders: ['equipment', 'service'],
    organisationTypes: everyone,
  },
  'locations:read': { sentence: 'See the locations of the organisation', ...ofPeople },
  'locations:create': { sentence: 'Add a location', ...ofPeople },
  'locations:update': { sentence: 'Change the details of a location', ...ofPeople },
  'locations:delete': { sentence: 'Close a location, and stop what hangs on it', ...ofPeople },
  'clients:read': { sentence: 'See client equipment', ...ofPeople },
  'clients:create': { sentence: 'Add client equipment, and receive its client secret', ...ofPeople },
  'clients:update': { sentence: 'Change the name, supplier or client role of client equipment', ...ofPeople },
  'clients:delete': { sentence: 'Delete client equipment, and restore it', ...ofPeople },
  'clients:lock': { sentence: 'Lock and unlock client equipment', ...ofPeople },
  'clients:regenerate': {
    sentence: 'Make and end credentials of client equipment, and hand them over',
    ...ofPeople,
  },
  'applications:read': { sentence: 'See the applications to the national organisation', ...ofPeople },
  'applications:create': {
    sentence: 'Apply to the national organisation, as for a change of IT system, and withdraw it',
    ...ofPeople,
  },
  'client-roles:read': { sentence: 'See client roles', ...ofPeople },
  'client-roles:create': { sentence: 'Add a client role', ...ofPeople },
  'client-roles:update': { sentence: 'Change a client role', ...ofPeople },
  'client-roles:delete': { sentence: 'Delete a client role', ...ofPeople },
  'users:read': { sentence: 'See the users of the organisation', ...ofAllPeople },
  'users:create': { sentence: 'Invite users', ...ofAllPeople },
  'users:update': { sentence: 'Change the groups and locations of users', ...ofAllPeople },
  'users:delete': { sentence: 'Remove users', ...ofAllPeople },
  'users:suspend': { sentence: 'Suspend and reinstate users', ...ofAllPeople },
  'user-groups:read': { sentence: 'See user groups', ...ofAllPeople },
  'user-groups:create': { sentence: 'Add a user group', ...ofAllPeople },
  'user-groups:update': { sentence: 'Change a user group', ...ofAllPeople },
  'user-groups:delete': { sentence: 'Delete a user group', ...ofAllPeople },
  'organisations:read': { sentence: 'See the organisations of the market', ...ofOverseers },
  'organisations:create': { sentence: 'Create an organisation, and invite its first Super User', ...ofNmvo },
  'organisations:update': { sentence: 'Change the details of an organisation', ...ofNmvo },
  'organisations:suspend': { sentence: 'Suspend and reinstate an organisation', ...ofNmvo },
  'super-users:replace': { sentence: 'Invite or replace the Super User of an organisation', ...ofNmvo },
  'national-clients:read': { sentence: 'Find any client of the market', ...ofOverseers },
  'national-clients:lock': { sentence: 'Lock and unlock any client of the market', ...ofNmvo },
  'national-applications:read': { sentence: 'See the applications of the market', ...ofOverseers },
  'national-applications:decide': {
    sentence: 'Approve or refuse applications, and lock what a new IT system takes the place of',
    ...ofNmvo,
  },
  'suppliers:create': { sentence: 'Add an IT supplier to the registry of the market', ...ofNmvo },
  'suppliers:update': { sentence: 'Change an IT supplier of the registry, and its IT systems', ...ofNmvo },
  'suppliers:lock': {
    sentence: 'Lock and unlock everything of an IT supplier or of one of its IT systems',
    ...ofNmvo,
  },
} as const satisfies Record<string, CatalogueEntry>

export type Permission = keyof typeof permissions

/** Every permission's name, in the order of the catalogue. */
export const permissionNames: readonly Permission[] = Object.keys(permissions).filter(isPermission)

/** Where a permission is held: by equipment, a service or a person, in an organisation of some types. */
function fits(name: Permission, holder: Holder, organisationType: OrganisationType): boolean {
  const entry: CatalogueEntry = permissions[name]
  return entry.holders.includes(holder) && entry.organisationTypes.includes(organisationType)
}

/** Whether machines can have the permission at all. */
export function isOfMachines(name: Permission): boolean {
  const { holders }: CatalogueEntry = permissions[name]
  return holders.some((holder) => holder !== 'person')
}

const onWhatIsThere = new Set(['update', 'delete', 'lock', 'suspend', 'regenerate', 'decide'])

/**
 * The permission without which another one does not count for a person: to change what is there only together with
 * seeing it. Every change answers with the thing as it is now.
 */
export function readNeededBy(name: Permission): Permission | undefined {
  const [area, verb = ''] = name.split(':')
  const read = `${area}:read`
  return onWhatIsThere.has(verb) && isPermission(read) ? read : undefined
}

/** Whether a word is the name of a permission. */
export function isPermission(word: string): word is Permission {
  return Object.hasOwn(permissions, word)
}

/** The permissions that a holder of this kind, in an organisation of this type, can have at all. */
export function fittingPermissions(holder: Holder, organisationType: OrganisationType): Permission[] {
  return permissionNames.filter((name) => fits(name, holder, organisationType))
}
