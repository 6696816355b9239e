import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { english } from './en/english.ts'
import { finnish } from './fi/finnish.ts'
import { chooseLanguage } from './rules/language.ts'
import { countIn } from './rules/plural.ts'
import { tellMarket } from './rules/tell-market.ts'
import {
  tellDay,
  tellEnd,
  tellFull,
  tellRelative,
  tellRemaining,
  tellSince,
  tellSpan,
} from './rules/tell-time.ts'

type Leaf = readonly [path: string, says: unknown]

function leaves(part: object, path = ''): Leaf[] {
  return Object.entries(part).flatMap(([name, says]: [string, unknown]): Leaf[] =>
    typeof says === 'object' && says !== null ? leaves(says, `${path}${name} › `) : [[path + name, says]],
  )
}

/** Every way in which so many arguments can be numbers or words. */
function kindsOf(length: number): readonly (readonly ('number' | 'word')[])[] {
  if (length === 0) return [[]]
  return kindsOf(length - 1).flatMap((kinds) => [
    [...kinds, 'number' as const],
    [...kinds, 'word' as const],
  ])
}

/** What is told; where a text takes the one kind for the other in earnest, it makes no sense. */
function toldBy(say: () => unknown): string {
  try {
    return String(say())
  } catch {
    return 'NaN'
  }
}

const languages = { English: leaves(english), Finnish: leaves(finnish) }

describe('the catalogues', () => {
  it('say the same things in every language', () => {
    assert.deepEqual(
      languages.Finnish.map(([path]) => path),
      languages.English.map(([path]) => path),
    )
  })

  for (const [language, texts] of Object.entries(languages)) {
    it(`leave nothing unsaid in ${language}, and shout nowhere`, () => {
      for (const [path, says] of texts) {
        const text = typeof says === 'function' ? String(says('x', 'y', 'z')) : says
        assert.ok(typeof text === 'string' && text.trim() !== '', `${path} is empty`)
        assert.doesNotMatch(text, /!|undefined|falsified/, path)
      }
    })

    it(`count and name whatever they are given, in ${language}`, () => {
      for (const [path, says] of texts) {
        if (typeof says !== 'function') continue
        const told = kindsOf(says.length).map((kinds) =>
          [1, 2].map((number) =>
            toldBy(() => says(...kinds.map((kind) => (kind === 'number' ? number : 'word')))),
          ),
        )
        // Which of what it is given is a number nobody says here: one reading of it must make sense throughout.
        assert.ok(
          told.some((both) => both.every((text) => !/NaN|undefined|\[object/.test(text))),
          `${path}: ${JSON.stringify(told)}`,
        )
      }
    })
  }
})

describe('counting', () => {
  it('follows the plural of the language', () => {
    const forms = { one: 'location', other: 'locations' }
    assert.deepEqual(
      [0, 1, 12, 1200].map((count) => countIn('en')(count, forms)),
      ['0 locations', '1 location', '12 locations', '1,200 locations'],
    )
    assert.equal(countIn('fi')(1, { one: 'toimipiste', other: 'toimipistettä' }), '1 toimipiste')
    assert.equal(countIn('fi')(3, { one: 'toimipiste', other: 'toimipistettä' }), '3 toimipistettä')
  })
})

describe('what lasts', () => {
  it('is told in Finnish in the case that it stands in', () => {
    const { two, open } = finnish.organisation.handOver.news
    assert.match(two('1 päivä 2 tuntia'), /vielä 1 päivän 2 tuntia\.$/)
    assert.match(two('11 minuuttia'), /vielä 11 minuuttia\.$/)
    assert.match(
      open(tellRemaining(new Date('2026-11-22T13:00Z'), new Date('2026-11-21T12:00Z'), 'fi')),
      /1\späivän 1\stunnin\.$/,
    )
  })
})

describe('a market', () => {
  it('has the name of its country in the language, unless it was given another name', () => {
    assert.equal(tellMarket({ marketCode: 'FI', marketName: 'Finland' }, 'fi'), 'Suomi')
    assert.equal(tellMarket({ marketCode: 'IE', marketName: 'Ireland' }, 'en'), 'Ireland')
    assert.equal(tellMarket({ marketCode: 'FI', marketName: 'Åland' }, 'fi'), 'Åland')
    assert.equal(tellMarket({ marketCode: 'NORTH', marketName: 'The north' }, 'fi'), 'The north')
  })
})

describe('time', () => {
  const now = new Date('2026-11-21T12:00:00Z')
  const before = (seconds: number) => new Date(now.getTime() - seconds * 1000)

  it('is told by how long ago it was', () => {
    assert.equal(tellRelative(before(3 * 60 + 20), now, 'en'), '3 minutes ago')
    assert.equal(tellRelative(before(3 * 60), now, 'fi'), '3 minuuttia sitten')
    assert.equal(tellRelative(before(47 * 3600), now, 'en'), '2 days ago')
    assert.equal(tellRelative(before(-7 * 86_400), now, 'en'), 'in 7 days')
    assert.equal(tellRelative(before(5), now, 'en'), 'just now')
    assert.equal(tellRelative(before(-5), now, 'fi'), 'alle minuutin kuluttua')
  })

  it('is told to the nearest, past and to come, and never as 60 minutes, 24 hours or 12 months', () => {
    const [hour, day] = [3600, 86_400]
    const told = (seconds: number) =>
      [before(seconds), before(-seconds)].map((one) => tellRelative(one, now, 'en'))
    assert.deepEqual(told(7 * day - 30), ['7 days ago', 'in 7 days'])
    assert.deepEqual(told(59.4 * 60), ['59 minutes ago', 'in 59 minutes'])
    assert.deepEqual(told(59.6 * 60), ['1 hour ago', 'in 1 hour'])
    assert.deepEqual(told(23.6 * hour), ['1 day ago', 'in 1 day'])
    assert.deepEqual(told(30 * day), ['30 days ago', 'in 30 days'])
    assert.deepEqual(told(365 * day - hour), ['1 year ago', 'in 1 year'])
    assert.deepEqual(told(335 * day), ['11 months ago', 'in 11 months'])
  })

  it('is never told as one to come where it has been, though the clock of the device is slow', () => {
    const told = [-200, -30, 5, 200].map((seconds) => tellSince(before(seconds), now, 'en'))
    assert.deepEqual(told, ['just now', 'just now', 'just now', '3 minutes ago'])
  })

  it('is told with its date where something ends in two days or later', () => {
    const [hour, day] = [3600, 86_400]
    const told = [2 * hour, 30 * day, -5 * day].map((seconds) => tellEnd(before(-seconds), now, 'en'))
    assert.deepEqual(told, ['in 2 hours', '21 December 2026, in 30 days', '16 November 2026, 5 days ago'])
    assert.equal(tellEnd(before(-31 * day), now, 'fi'), '22. joulukuuta 2026, 1 kuukauden päästä')
  })

  it('is told in full with its zone', () => {
    assert.equal(tellFull(now, 'en', 'UTC'), '21 November 2026 at 12:00:00 UTC')
    assert.match(tellFull(now, 'fi', 'Europe/Helsinki'), /^21\. marraskuuta 2026 klo 14\.00\.00 \S+/)
  })

  it('is told to the second where somebody waits', () => {
    const told = [0, 45, 60, 125, 86_399].map((seconds) => tellSpan(seconds).replaceAll('\u00a0', ' '))
    assert.deepEqual(told, ['0 s', '45 s', '1 min', '2 min 5 s', '24 h 0 min'])
  })

  it('that is left is told in its two largest units, to the end', () => {
    const remaining = (seconds: number) => tellRemaining(before(-seconds), now, 'en')
    assert.deepEqual([7 * 86_400, 86_400 + 90, 83_640, 3_600, 20, -5].map(remaining), [
      '7 days',
      '1 day 2 minutes',
      '23 hours 14 minutes',
      '1 hour',
      '1 minute',
      '1 minute',
    ])
    assert.match(tellRemaining(before(-83_640), now, 'fi'), /^23 tuntia\s14 minuuttia$/)
  })

  it('leaves a day the day it is, in every zone', () => {
    assert.equal(tellDay('2026-11-01', 'en'), '1 November 2026')
    assert.equal(tellDay('2026-11-01', 'fi'), '1. marraskuuta 2026')
  })
})

describe('the first language', () => {
  it('is the browser’s where Theriac speaks it, and English where not', () => {
    assert.equal(chooseLanguage(['sv-FI', 'fi-FI', 'en']), 'fi')
    assert.equal(chooseLanguage(['de']), 'en')
  })
})
