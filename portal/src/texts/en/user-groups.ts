import { countIn } from '../rules/plural.ts'

const count = countIn('en')
const ofUsers = { one: 'user', other: 'users' }

export const userGroups = {
  title: 'User groups',
  sentence:
    'A user group is a set of permissions for people. A user can do what any of the user’s groups allows.',
  add: 'Add user group',
  count: (all: number) => count(all, { one: 'user group', other: 'user groups' }),
  none: 'Your organisation has no user group yet. Add one for each kind of work, such as “Dispensary”.',
  showAll: 'Show all user groups',
  noneToSee: 'Your organisation has no user group yet.',
  fields: { name: 'Name', permissions: 'Permissions', users: 'Users' },
  users: (users: number) => count(users, ofUsers),
  noPermissions: 'None: allows nothing',
  edit: 'Edit',
  delete: 'Delete',
  actionOn: (action: string, name: string) => `${action} ${name}`,
  inUse: (users: number) =>
    `${count(users, { one: 'user belongs', other: 'users belong' })} to it. Take them out of it first.`,
  nameHelp: 'Such as “Dispensary”.',
  nameMissing: 'Enter a name.',
  beyondYou: 'You do not hold this permission yourself.',
  someBeyondYou: 'You can give only what you hold yourself. The other boxes cannot be changed by you.',
  adding: {
    sentence: 'Choose what its users may do. Users are put into it on their own pages.',
    verb: 'Add user group',
    done: (name: string) => `${name} added`,
  },
  editing: {
    title: 'Edit user group',
    verb: 'Update',
    counts: (users: number) =>
      `${count(users, { one: 'user belongs', other: 'users belong' })} to it. What you change counts for them from the next request on.`,
    nobody: 'Nobody belongs to it yet. Users are put into it on their own pages.',
    done: (name: string) => `${name} updated`,
    missingTitle: 'User group not found',
    missing: 'There is no such user group, or no longer.',
  },
  deleting: {
    title: 'Delete user group',
    question: (name: string) => `Do you want to delete the user group ${name}?`,
    effect: 'Nobody belongs to it, so nobody loses a permission.',
    done: (name: string) => `${name} deleted`,
  },
}
