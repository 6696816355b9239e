import { countIn } from '../rules/plural.ts'

const count = countIn('en')

export const clientRoles = {
  title: 'Client Roles',
  sentence: 'A Client Role restricts what a piece of equipment may do. Each one has exactly one.',
  fullAccess: 'Full Access',
  fullAccessIs: 'Role with all available permissions assigned',
  withoutPermissions: 'This role has no permissions: whatever has it can do nothing.',
  add: 'Add Client Role',
  count: (all: number) => count(all, { one: 'client role', other: 'client roles' }),
  showAll: 'Show all Client Roles',
  none: 'There is no Client Role.',
  fields: {
    name: 'Client Role',
    description: 'Description',
    permissions: 'Permissions',
    clients: 'Used by',
  },
  clients: (clients: number) => count(clients, { one: 'client', other: 'clients' }),
  nobody: 'No client',
  allPermissions: 'All available',
  noPermissions: 'None',
  edit: 'Edit',
  delete: 'Delete',
  actionOn: (action: string, name: string) => `${action} ${name}`,
  inUse: (clients: number) =>
    `${count(clients, { one: 'client has', other: 'clients have' })} this Client Role. Give them another one first.`,
  adding: {
    sentence: 'A named set of permissions, for equipment that is to do less than Full Access allows.',
    done: (name: string) => `${name} added`,
  },
  editing: {
    title: 'Edit Client Role',
    verb: 'Update',
    counts: (clients: number) =>
      `${count(clients, { one: 'client has', other: 'clients have' })} this Client Role. What you change counts from their next request on.`,
    done: (name: string) => `${name} updated`,
    missingTitle: 'Client Role not found',
  },
  builtInSentence:
    'It is built in: it has every permission that fits, also those that are still to come, and cannot be changed.',
  nameHelp: 'Such as “Verify only”.',
  nameMissing: 'Enter a name.',
  descriptionHelp: 'Shown where the role is chosen.',
  deleting: {
    title: 'Delete Client Role',
    question: (name: string) => `Do you want to delete the Client Role ${name}?`,
    effect: 'No client has it, so nothing stops.',
    done: (name: string) => `${name} deleted`,
  },
}
