import { countIn } from '../../rules/plural.ts'

const count = countIn('en')
const ofUsers = { one: 'user', other: 'users' }

export const userGroups = {
  title: 'User groups',
  sentence:
    'A user group is a set of permissions. A user has the permissions of all groups to which the user belongs.',
  add: 'Add user group',
  count: (all: number) => count(all, { one: 'user group', other: 'user groups' }),
  none: 'Your organisation has no user group yet. Add one for each kind of work, such as “Dispensary”.',
  showAll: 'Show all user groups',
  noneToSee: 'Your organisation has no user group yet.',
  fields: { name: 'Name', permissions: 'Permissions', users: 'Users' },
  users: (users: number) => count(users, ofUsers),
  permissions: (permissions: number) => count(permissions, { one: 'permission', other: 'permissions' }),
  noPermissions: 'No permissions',
  edit: 'Edit',
  delete: 'Delete',
  actionOn: (action: string, name: string) => `${action} ${name}`,
  inUse: (users: number) =>
    `${count(users, { one: 'user belongs to this group. First take the user', other: 'users belong to this group. First take them' })} out of it, under Users.`,
  nameHelp: 'Such as “Dispensary”.',
  nameMissing: 'Enter a name.',
  beyondYou: 'You do not have this permission yourself.',
  someBeyondYou: 'You can give only permissions that you have yourself. You cannot change the other boxes.',
  adding: {
    sentence: 'Choose what its users may do. Users are added to it on the page of each user.',
    verb: 'Add user group',
    done: (name: string) => `${name} added`,
  },
  editing: {
    title: 'Edit user group',
    verb: 'Update',
    counts: (users: number) =>
      `${count(users, { one: 'user belongs', other: 'users belong' })} to it. Changes apply at once.`,
    nobody: 'Nobody belongs to it yet. Users are added to it on the page of each user.',
    done: (name: string) => `${name} updated`,
    missingTitle: 'User group not found',
    missing: 'This user group does not exist, or was deleted.',
  },
  deleting: {
    title: 'Delete user group',
    question: (name: string) => `Do you want to delete the user group ${name}?`,
    effect: 'Nobody belongs to it, so nobody loses a permission.',
    sentence: 'A deleted user group cannot be brought back.',
    done: (name: string) => `${name} deleted`,
  },
}
