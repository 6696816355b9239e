import { defaultMarketSettings, MarketSettings } from '@theriac/contract/market-settings.ts'
import { Compile } from 'typebox/compile'

const validator = Compile(MarketSettings)

/**
 * A market's settings: what it sets itself, over the defaults.
 * @throws Error when the market holds a setting that is none
 */
export function readSettings(own: unknown): MarketSettings {
  const settings = { ...defaultMarketSettings, ...(typeof own === 'object' ? own : {}) }
  if (validator.Check(settings)) return settings
  throw new Error('A market holds settings that do not fit the contract.')
}

/** Which settings do not fit the contract, as sentences. */
export function explainSettings(settings: unknown): string[] {
  return validator.Errors(settings).map(({ instancePath, message }) => `${instancePath.slice(1)} ${message}`.trim())
}
