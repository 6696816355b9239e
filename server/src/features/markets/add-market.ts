import { raise } from '../../access/raise.ts'
import type { Work } from '../../access/work.ts'
import { findMarket, insertMarket } from './market.sql.ts'

/**
 * Adds a market under its ISO 3166 code; one that is there stays as it is, with the name that it has.
 * @returns the name, and whether it was added now
 */
export async function addMarket(
  { tx, now, record }: Work,
  code: string,
  name: string,
): Promise<{ readonly name: string; readonly isNew: boolean }> {
  const isNew = (await tx.run(insertMarket, [code, name, now])) > 0
  if (isNew) record({ action: 'market.added', subject: `market:${code}`, details: { name } })
  const market = (await tx.maybe(findMarket, [code])) ?? raise('market.not_found')
  return { name: market.name, isNew }
}
