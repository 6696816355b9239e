import type { User } from '@theriac/contract/v1/users.ts'
import type { Kind } from './giving.ts'
import type { UserChange } from '../users.queries.ts'

/** What is chosen for a user: what he is, and where. */
export type MembershipValues = {
  readonly kind: Kind
  readonly groupIds: readonly string[]
  readonly reach: 'all' | 'some'
  /** Location Ids, as the boxes know them. */
  readonly locationIds: readonly string[]
}

/** What a user is, as a form shows it. */
export function asValues({ kind, groups, locationIds }: User): MembershipValues {
  return {
    kind,
    groupIds: groups.map(({ id }) => id).toSorted(),
    reach: locationIds === null ? 'all' : 'some',
    locationIds: (locationIds ?? []).map(String),
  }
}

/** The chosen locations as they are sent: null is all of them, those to come too. */
export function asLocationIds({ reach, locationIds }: MembershipValues): number[] | null {
  return reach === 'all' ? null : locationIds.map(Number).toSorted((one, other) => one - other)
}

/** Only what the person has changed: what somebody else has changed meanwhile stays. */
export function changesSince(before: MembershipValues, now: MembershipValues): UserChange {
  return {
    ...(now.kind === before.kind ? {} : { kind: now.kind }),
    ...(areSame(now.groupIds.toSorted(), before.groupIds.toSorted()) ? {} : { groupIds: [...now.groupIds] }),
    ...(areSame(asLocationIds(now), asLocationIds(before)) ? {} : { locationIds: asLocationIds(now) }),
  }
}

function areSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
