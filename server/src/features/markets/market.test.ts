import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { defaultMarketSettings, MarketSettings } from '@theriac/contract/market-settings.ts'
import { explainSettings } from './market.ts'

describe('what is wrong with a setting of a market', () => {
  it('is said with what there is, or with what it takes', () => {
    const cases: readonly (readonly [object, string])[] = [
      [
        { colour: 'blue' },
        `There is no setting colour. There are: ${Object.keys(MarketSettings.properties).join(', ')}.`,
      ],
      [
        { toString: 1 },
        `There is no setting toString. There are: ${Object.keys(MarketSettings.properties).join(', ')}.`,
      ],
      [{ isTotpDemandedOfNmvo: 'yes' }, 'The setting isTotpDemandedOfNmvo takes true or false.'],
      [{ typingTolerance: '5' }, 'The setting typingTolerance takes a whole number from 0 to 100.'],
      [{ typingTolerance: -1 }, 'The setting typingTolerance takes a whole number from 0 to 100.'],
      [{ requestsPerMinute: 0.5 }, 'The setting requestsPerMinute takes a whole number from 1 on.'],
      [{ supportEmail: 5 }, 'The setting supportEmail takes a text of at most 254 characters.'],
      [
        { supportUrl: 'http://support.example' },
        'The setting supportUrl takes a text of at most 500 characters, which begins with https://.',
      ],
    ]
    for (const [wrong, sentence] of cases) {
      assert.deepEqual(explainSettings({ ...defaultMarketSettings, ...wrong }), [sentence])
    }
  })

  it('is nothing where all fit', () => {
    const whole = {
      ...defaultMarketSettings,
      supportEmail: 'help@nmvo.example',
      supportUrl: 'https://nmvo.example',
    }
    assert.deepEqual(explainSettings(whole), [])
  })
})
