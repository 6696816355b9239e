import type { UserGroup } from '@theriac/contract/v1/user-groups.ts'
import type { UserGroupChange } from './user-groups.queries.ts'

/** What is entered of a user group. */
export type UserGroupValues = { readonly name: string; readonly permissions: readonly string[] }

/** A user group as a form shows it. */
export function asValues({ name, permissions }: UserGroup): UserGroupValues {
  return { name, permissions }
}

/** Only what the person has changed: what somebody else has changed meanwhile stays. */
export function changesSince(before: UserGroupValues, now: UserGroupValues): UserGroupChange {
  const [old, next] = [before.permissions.toSorted(), now.permissions.toSorted()]
  return {
    ...(now.name.trim() === before.name ? {} : { name: now.name.trim() }),
    ...(next.join() === old.join() ? {} : { permissions: [...now.permissions] }),
  }
}
