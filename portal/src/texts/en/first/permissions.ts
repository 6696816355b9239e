import type { Permission } from '@theriac/contract/permissions.ts'

type FunctionOf<Name> = Name extends `${infer Function}:${string}` ? Function : never
type ActionOf<Name> = Name extends `${string}:${infer Action}` ? Action : never
type SpecialAction = Exclude<ActionOf<Permission>, 'create' | 'read' | 'update' | 'delete'>

type PermissionTexts = {
  /** The client role that has every permission of a machine. */
  readonly fullAccess: string
  /** What a permission is about, by the part before the colon. */
  readonly functions: Readonly<Record<FunctionOf<Permission>, string>>
  /** The actions that only some functions have, by the part after the colon. */
  readonly actions: Readonly<Record<SpecialAction, string>>
  /** What a permission allows. */
  readonly sentences: Readonly<Record<Permission, string>>
}

export const permissions: PermissionTexts = {
  fullAccess: 'Full Access',
  functions: {
    packs: 'Packs',
    tokens: 'Access tokens',
    locations: 'Locations',
    clients: 'Client Equipment',
    applications: 'Applications',
    'client-roles': 'Client Roles',
    users: 'Users',
    'user-groups': 'User groups',
    organisations: 'Organisations',
    'super-users': 'Super Users',
    'national-clients': 'Clients of the market',
    'national-applications': 'Applications of the market',
    suppliers: 'Suppliers',
  },
  actions: {
    verify: 'Verify',
    supply: 'Supply',
    reactivate: 'Reactivate',
    introspect: 'Check a token',
    lock: 'Lock and unlock',
    regenerate: 'Regenerate and hand over',
    suspend: 'Suspend and reinstate',
    replace: 'Invite and replace',
    decide: 'Approve and refuse',
  },
  sentences: {
    'packs:verify': 'Look up the state of a pack',
    'packs:supply': 'Mark a pack as supplied',
    'packs:reactivate': 'Make a supplied pack active again',
    'tokens:introspect': 'Check whether an access token of your organisation is valid',
    'locations:read': 'See the locations of the organisation',
    'locations:create': 'Add a location',
    'locations:update': 'Change the details of a location',
    'locations:delete': 'Delete a location, which stops its client equipment',
    'clients:read': 'See Client Equipment',
    'clients:create': 'Add Client Equipment, and receive its Client Secret',
    'clients:update': 'Change the name, supplier or Client Role of Client Equipment',
    'clients:delete': 'Delete Client Equipment, and restore it',
    'clients:lock': 'Lock and unlock Client Equipment',
    'clients:regenerate': 'Make and end credentials of Client Equipment, and hand them over',
    'applications:read': 'See the applications to the national organisation',
    'applications:create': 'Apply to the national organisation, as for a change of IT system',
    'client-roles:read': 'See Client Roles',
    'client-roles:create': 'Add a Client Role',
    'client-roles:update': 'Change a Client Role',
    'client-roles:delete': 'Delete a Client Role',
    'users:read': 'See the users of the organisation',
    'users:create': 'Invite users',
    'users:update': 'Change the groups and locations of users',
    'users:delete': 'Remove users',
    'users:suspend': 'Suspend and reinstate users',
    'user-groups:read': 'See user groups',
    'user-groups:create': 'Add a user group',
    'user-groups:update': 'Change a user group',
    'user-groups:delete': 'Delete a user group',
    'organisations:read': 'See the organisations of the market',
    'organisations:create': 'Create an organisation, and invite its first Super User',
    'organisations:update': 'Change the details of an organisation',
    'organisations:suspend': 'Suspend and reinstate an organisation',
    'super-users:replace': 'Invite or replace the Super User of an organisation',
    'national-clients:read': 'Find any client of the market',
    'national-clients:lock': 'Lock and unlock any client of the market',
    'national-applications:read': 'See the applications of the market',
    'national-applications:decide': 'Approve or refuse applications, and lock the old equipment',
    'suppliers:create': 'Add an IT supplier to the registry of the market',
    'suppliers:update': 'Change an IT supplier of the registry, and its IT systems',
    'suppliers:lock': 'Lock and unlock everything of an IT supplier or of one of its IT systems',
  },
}
