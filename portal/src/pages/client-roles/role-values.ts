import type { ClientRole } from '@theriac/contract/v1/client-roles.ts'
import type { ClientRoleChange, NewClientRole } from './client-roles.queries.ts'

/** What is typed and chosen of a client role. */
export type RoleValues = {
  readonly name: string
  readonly description: string
  readonly permissions: readonly string[]
}

export const noRoleValues: RoleValues = { name: '', description: '', permissions: [] }

/** A client role as a form shows it. */
export function asRoleValues({ name, description, permissions }: ClientRole): RoleValues {
  return { name, description, permissions: permissions.toSorted() }
}

/** A client role as it is sent. */
export function asNewRole({ name, description, permissions }: RoleValues): NewClientRole {
  return { name: name.trim(), description: description.trim(), permissions: permissions.toSorted() }
}

/** Only what the person has changed: what somebody else has changed meanwhile stays. */
export function roleChanges(before: RoleValues, values: RoleValues): ClientRoleChange {
  const [old, now] = [asNewRole(before), asNewRole(values)]
  return {
    ...(now.name === old.name ? {} : { name: now.name }),
    ...(now.description === old.description ? {} : { description: now.description }),
    ...(now.permissions.join() === old.permissions.join() ? {} : { permissions: now.permissions }),
  }
}
