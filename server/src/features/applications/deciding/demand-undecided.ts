import { raise } from '../../../access/raise.ts'
import type { PersonWork } from '../../../access/work.ts'
import type { RowOf } from '../../../platform/database/statement.ts'
import { findMarketApplicationForUpdate } from '../parts/application.sql.ts'

export type HeldApplication = RowOf<typeof findMarketApplicationForUpdate>

/**
 * Finds an application of the actor's market that is to be decided, and keeps others from it until the work ends.
 * @throws application.not_found, application.over; application.decided, which names who decided it and how
 */
export async function demandUndecided(
  { actor, tx }: Pick<PersonWork, 'actor' | 'tx'>,
  applicationId: string,
): Promise<HeldApplication> {
  const found =
    (await tx.maybe(findMarketApplicationForUpdate, [actor.marketCode, applicationId])) ??
    raise('application.not_found')
  const { decision, decidedBy, decidedAt, withdrawnAt } = found
  if (withdrawnAt !== null) raise('application.over')
  if (decision !== null) {
    const message = `${decision} by ${decidedBy ?? ''} at ${decidedAt?.toISOString() ?? ''}`
    raise('application.decided', { errors: [{ field: 'decision', message }] })
  }
  return found
}
