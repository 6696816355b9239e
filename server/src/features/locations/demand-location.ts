import { raise } from '../../access/raise.ts'
import type { Work } from '../../access/work.ts'
import type { RowOf } from '../../platform/database/statement.ts'
import { isWithinReach } from './location.ts'
import { findLocationForUpdate } from './location.sql.ts'

/** Which location: wherever one is named, its organisation is named with it. */
export type OwnedLocation = { readonly organisationId: string; readonly locationId: number }

/**
 * Finds an open location that is to be changed, and keeps others from changing it until the work ends.
 * @throws location.not_found, also where it is closed, or the actor is limited to others
 */
export async function demandLocation(
  { actor, tx }: Pick<Work, 'actor' | 'tx'>,
  owned: OwnedLocation,
): Promise<RowOf<typeof findLocationForUpdate>> {
  const { organisationId, locationId } = owned
  const found = await tx.maybe(findLocationForUpdate, [organisationId, locationId])
  if (found === undefined || found.closedAt !== null) return raise('location.not_found')
  return isWithinReach(actor, { ...owned, closedAt: found.closedAt }) ? found : raise('location.not_found')
}
