import { raise } from '../../access/raise.ts'
import type { Work } from '../../access/work.ts'
import { explainSettings } from './market.ts'
import { findMarketForUpdate, updateSettings } from './market.sql.ts'
import { defaultMarketSettings } from '@theriac/contract/market-settings.ts'

/**
 * Changes some settings of a market; they count from the next request on.
 * @throws market.not_found, request.invalid naming each setting that does not fit
 */
export async function changeSettings(
  { tx, record }: Work,
  code: string,
  changes: Readonly<Record<string, unknown>>,
): Promise<void> {
  const market = (await tx.maybe(findMarketForUpdate, [code])) ?? raise('market.not_found')
  const before = typeof market.settings === 'object' ? { ...market.settings } : {}
  const after = { ...before, ...changes }
  const wrong = explainSettings({ ...defaultMarketSettings, ...after })
  if (wrong.length > 0) {
    raise('request.invalid', { errors: wrong.map((message) => ({ field: 'settings', message })) })
  }
  await tx.run(updateSettings, [code, after])
  record({ action: 'market.changed', subject: `market:${code}`, details: { before, after } })
}
