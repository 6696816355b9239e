import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { leakedLetter, lockReason, type Outcome } from './leaked-letter.ts'

type Facts = Parameters<typeof leakedLetter>[0]

const facts: Facts = {
  ...{ organisationName: 'Kauppatorin apteekki', equipmentId: 'Till', clientId: 'c-1' },
  ...{ locationId: 7, locationName: 'Tori', hint: 'x7Qa', foundAt: undefined },
  outcome: 'locked',
  at: new Date('2026-05-04T10:00:00Z'),
}

function textOf(language: 'en' | 'fi', some: Partial<Facts> = {}): string {
  const { subject, paragraphs } = leakedLetter({ ...facts, ...some }, { language, hasSupport: true })
  return [subject, ...paragraphs].join('\n\n')
}

describe('the mail about a client secret that was found', () => {
  it('says in each language which it was, where, and that the client equipment is locked', () => {
    for (const [language, parts] of [
      [
        'en',
        [
          'A client secret was found',
          'Client equipment: Till',
          'Location: Tori',
          'ending in: x7Qa',
          'is locked',
        ],
      ],
      [
        'fi',
        ['Tekninen salasana löytyi', 'Laite: Till', 'Toimipiste: Tori', 'merkit: x7Qa', 'laite on lukittu'],
      ],
    ] as const) {
      for (const part of [...parts, 'Client Id: c-1', 'Kauppatorin apteekki']) {
        assert.ok(textOf(language).includes(part), part)
      }
      assert.ok(lockReason(language).length > 40)
    }
    assert.notEqual(lockReason('fi'), lockReason('en'))
  })

  it('says in each language that the client equipment goes on where it has another credential', () => {
    for (const language of ['en', 'fi'] as const) {
      const text = textOf(language, { outcome: 'goes-on' })
      assert.match(text, /has another credential|on vielä toinen tunnistetieto/)
      assert.doesNotMatch(text, /locked|lukittu/)
    }
  })

  it('tells the supplier’s contact why he reads it, and sends him to the organisation', () => {
    for (const outcome of ['locked', 'goes-on'] as const) {
      assert.match(
        textOf('en', { supplier: 'Till Systems', outcome }),
        /contact of Till Systems[^]*ask the organisation for/,
      )
      assert.match(
        textOf('fi', { supplier: 'Till Systems', outcome }),
        /toimittajan Till Systems[^]*yydä (sitä )?organisaatiolta/,
      )
    }
  })

  it('asks nobody for anything where the client equipment could do nothing before', () => {
    const words: readonly (readonly [Outcome, RegExp])[] = [
      [
        'was-locked',
        /was locked before, and stays locked\. Nothing|oli lukittu jo aiemmin ja pysyy lukittuna\. Mitään ei/,
      ],
      [
        'was-gone',
        /was deleted, or its location closed, before\. Nothing|jo aiemmin poistettu tai .* suljettu\. Mitään ei/,
      ],
    ]
    for (const [outcome, sentence] of words) {
      for (const language of ['en', 'fi'] as const) {
        for (const some of [{}, { supplier: 'Till Systems' }]) {
          const text = textOf(language, { ...some, outcome })
          assert.match(text, sentence)
          assert.doesNotMatch(text, /nlock|new client secret|for a new one|Poista lukitus|uusi|uuden/)
        }
      }
    }
  })

  it('leads a Super User to the client equipment, and a supplier’s contact nowhere', () => {
    const reader = { language: 'en', hasSupport: true } as const
    assert.equal(leakedLetter(facts, reader).page, '/locations/7/equipment/c-1')
    assert.equal(leakedLetter({ ...facts, supplier: 'Till Systems' }, reader).page, undefined)
    assert.equal(leakedLetter({ ...facts, outcome: 'was-gone' }, reader).page, undefined)
  })

  it('leaves out what it does not know, and makes no link of what a stranger wrote', () => {
    assert.doesNotMatch(textOf('en', { locationName: null, hint: null }), /Location:|ending in|null/)
    const foundAt = 'https://evil.example/a.b me@evil.example'
    assert.ok(textOf('fi', { foundAt }).includes('https[:]//evil[.]example/a[.]b me[@]evil[.]example'))
    const names = {
      equipmentId: 'evil.example',
      locationName: 'www.evil.example',
      organisationName: 'at evil.example',
    }
    for (const language of ['en', 'fi'] as const) {
      const text = textOf(language, { ...names, supplier: 'Till Systems' })
      assert.ok(!text.includes('evil.example'), text)
      assert.match(text, /(Laite|Client equipment): evil\[\.\]example\n/)
    }
  })
})
