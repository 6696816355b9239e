import { defaultMarketSettings, MarketSettings } from '@theriac/contract/market-settings.ts'
import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'

const validator = Compile(MarketSettings)

/**
 * A market's settings: what it sets itself, over the defaults.
 * @throws Error when a setting has a value that it cannot have
 */
export function readSettings(own: unknown): MarketSettings {
  const settings = { ...defaultMarketSettings }
  // A setting that only a newer node knows is none of ours: both serve while nodes are replaced one by one.
  const known = Object.entries(own ?? {}).filter(([name]) => name in MarketSettings.properties)
  Object.assign(settings, Object.fromEntries(known))
  if (validator.Check(settings)) return settings
  throw new Error('A market holds settings that do not fit the contract.')
}

/** Which settings do not fit the contract, as sentences that say what would. */
export function explainSettings(settings: Readonly<Record<string, unknown>>): string[] {
  const known = new Map<string, Taken>(Object.entries(MarketSettings.properties))
  return Object.entries(settings).flatMap(([name, value]) => {
    const taken = known.get(name)
    if (taken === undefined)
      return [`There is no setting ${name}. There are: ${[...known.keys()].join(', ')}.`]
    return Compile(taken).Check(value) ? [] : [`The setting ${name} takes ${wordsOf(taken)}.`]
  })
}

type Taken = TSchema & {
  readonly type: string
  readonly minimum?: number
  readonly maximum?: number
  readonly pattern?: string
  readonly maxLength?: number
}

function wordsOf(taken: Taken): string {
  if (taken.type === 'boolean') return 'true or false'
  if (taken.type === 'integer') {
    const { minimum, maximum } = taken
    return `a whole number ${maximum === undefined ? `from ${minimum} on` : `from ${minimum} to ${maximum}`}`
  }
  const start = taken.pattern === undefined ? '' : ', which begins with https://'
  return `a text of at most ${taken.maxLength} characters${start}`
}
