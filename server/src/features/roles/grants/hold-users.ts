import { raise } from '../../../access/raise.ts'
import type { Work } from '../../../access/work.ts'
import { holdUsersOf } from './standing.sql.ts'
import { readStanding, type Standing } from './standing.ts'

/**
 * Who gives rights in an organisation: a user of it, who gives what he holds, or undefined: the operator, or the
 * national organisation, which what they may do is decided for elsewhere.
 */
export type Giver = Standing | undefined

/**
 * Keeps others from changing an organisation's users, groups and invitations until the work ends, and tells what the
 * actor may give there: as it is now, since somebody may have changed it while he waited.
 * @throws session.missing when the actor is no active user of his organisation any more
 */
export async function holdUsers({ actor, tx }: Work, organisationId: string): Promise<Giver> {
  await tx.maybe(holdUsersOf, [organisationId])
  if (actor.kind !== 'person' || actor.organisationId !== organisationId) return undefined
  const own = { organisationId, userId: actor.membershipId }
  const standing = await readStanding(tx, own, actor.organisationType)
  return standing?.isActive === true ? standing : raise('session.missing')
}
