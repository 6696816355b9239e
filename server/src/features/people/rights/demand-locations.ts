import { raise } from '../../../access/raise.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { listLocations } from '../../locations/public.ts'

/**
 * Checks that an organisation has these locations, and that they are open; those that somebody had before may be closed.
 * @throws location.not_found
 */
export async function demandLocations(
  tx: Transaction,
  organisationId: string,
  wanted: ReadonlySet<number>,
  before: ReadonlySet<number> = new Set(),
): Promise<void> {
  if (wanted.size === 0) return
  const all = await tx.many(listLocations, [organisationId])
  const usable = new Set(
    all.filter(({ id, closedAt }) => closedAt === null || before.has(id)).map(({ id }) => id),
  )
  if (!wanted.isSubsetOf(usable)) raise('location.not_found')
}
