import type { User } from '@theriac/contract/v1/users.ts'
import type { Person } from '../../../access/actor.ts'
import { isMembershipKind } from '../../../access/person/membership-kind.ts'
import { raise } from '../../../access/raise.ts'
import type { PersonWork } from '../../../access/work.ts'
import type { RowOf } from '../../../platform/database/statement.ts'
import { listUserGroups, type UserGroupRow } from '../../roles/public.ts'
import { nameGroups } from '../rights/name-groups.ts'
import { listUsers } from './user.sql.ts'

/** The users of the actor's organisation. */
export async function readUsers({ actor, tx }: PersonWork, groups: readonly UserGroupRow[]): Promise<User[]> {
  const rows = await tx.many(listUsers, [actor.organisationId, null])
  return rows.map((row) => asUser(row, groups, actor))
}

/** One user of the actor's organisation. @throws user.not_found */
export async function readUser({ actor, tx }: PersonWork, userId: string): Promise<User> {
  const row = (await tx.maybe(listUsers, [actor.organisationId, userId])) ?? raise('user.not_found')
  return asUser(row, await tx.many(listUserGroups, [actor.organisationId, null]), actor)
}

function asUser(row: RowOf<typeof listUsers>, groups: readonly UserGroupRow[], actor: Person): User {
  const { id, name, email, kind, status, allLocations, locationIds, groupIds, lastSignInAt } = row
  if (!isMembershipKind(kind)) throw new Error('A membership is of a kind that this program does not know.')
  return {
    ...{ id, name, email, kind },
    status: status === 'active' ? 'active' : 'suspended',
    groups: nameGroups(groupIds, groups),
    locationIds: allLocations ? null : locationIds.filter((one) => one !== null),
    isYourself: id === actor.membershipId,
    lastSignInAt: lastSignInAt?.toISOString() ?? null,
  }
}
