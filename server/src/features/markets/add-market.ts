import type { Work } from '../../access/work.ts'
import { insertMarket } from './market.sql.ts'

/** Adds a market under its ISO 3166 code; one that is there stays as it is. */
export async function addMarket({ tx, now, record }: Work, code: string, name: string): Promise<void> {
  const added = await tx.run(insertMarket, [code, name, now])
  if (added > 0) record({ action: 'market.added', subject: `market:${code}`, details: { name } })
}
