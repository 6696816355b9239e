import { countIn } from '../../rules/plural.ts'

const count = countIn('en')

export const clientRoles = {
  title: 'Client Roles',
  sentence: 'A Client Role says what a piece of equipment may do. Each piece has one Client Role.',
  fullAccessIs: 'Role with all available permissions assigned',
  withoutPermissions: 'This role has no permissions: equipment that has it cannot verify medicines.',
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
  noPermissions: 'No permissions',
  edit: 'Edit',
  delete: 'Delete',
  actionOn: (action: string, name: string) => `${action} ${name}`,
  inUse: (clients: number) =>
    `${count(clients, { one: 'client has this Client Role. Give it', other: 'clients have this Client Role. Give them' })} another one first.`,
  adding: {
    sentence: 'Choose what equipment with this role may do, where it is less than Full Access allows.',
    done: (name: string) => `${name} added`,
  },
  editing: {
    sentence: 'A Client Role says what equipment that has it may do.',
    verb: 'Update',
    counts: (clients: number) =>
      `${count(clients, { one: 'client has', other: 'clients have' })} this Client Role. Changes apply at once.`,
    done: (name: string) => `${name} updated`,
    missingTitle: 'Client Role not found',
  },
  builtInSentence:
    'It is built in and cannot be changed. It has every permission, also those that are added later.',
  nameHelp: 'Such as “Verify only”.',
  nameMissing: 'Enter a name.',
  descriptionHelp: 'Shown where the role is chosen.',
  deleting: {
    title: 'Delete Client Role',
    question: (name: string) => `Do you want to delete the Client Role ${name}?`,
    effect: 'No client has it, so nothing stops working.',
    sentence: 'A deleted Client Role cannot be brought back.',
    done: (name: string) => `${name} deleted`,
  },
}
