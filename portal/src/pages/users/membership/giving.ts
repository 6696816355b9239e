import type { OrganisationType } from '@theriac/contract/organisation-type.ts'
import type { User } from '@theriac/contract/v1/users.ts'

export type Kind = User['kind']

/** Who is in charge in an organisation of this type. */
export function headKind(type: OrganisationType): 'super-user' | 'nmvo-administrator' {
  return type === 'nmvo' ? 'nmvo-administrator' : 'super-user'
}

/** The kinds of user that an organisation of this type has. */
export function kindsIn(type: OrganisationType): readonly Kind[] {
  return type === 'authority' ? ['user', 'inspector', 'super-user'] : ['user', headKind(type)]
}

/** Whether somebody may do something to a user of a kind, or make one: those above a user are for who is in charge. */
export function mayHandle(own: Kind, other: Kind): boolean {
  return other === 'user' || own === 'super-user' || own === 'nmvo-administrator'
}

/** Whether an organisation of this type has locations at all. */
export function hasLocations(type: OrganisationType): boolean {
  return type !== 'nmvo' && type !== 'authority'
}

/** What one would give and does not hold. */
export function beyondOwn(permissions: readonly string[], own: readonly string[]): string[] {
  return permissions.filter((name) => !own.includes(name))
}

type Group = { readonly id: string; readonly permissions: readonly string[] }

/** Whether what a user is allows him nothing: no group, or groups without a permission, where it is known what is in them. */
export function mayNothing(
  { kind, groups }: { readonly kind: Kind; readonly groups: readonly { readonly id: string }[] },
  known: readonly Group[] | undefined,
): boolean {
  if (kind !== 'user') return false
  return groups.every(({ id }) => known?.find((group) => group.id === id)?.permissions.length === 0)
}
