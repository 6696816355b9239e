import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { leakedLetter, lockReason } from './leaked-letter.ts'

const facts = {
  ...{ organisationName: 'Kauppatorin apteekki', equipmentId: 'Till', clientId: 'c-1' },
  ...{ locationName: 'Tori', hint: 'x7Qa', foundAt: undefined, isLast: true },
  at: new Date('2026-05-04T10:00:00Z'),
}

function textOf(language: 'en' | 'fi', some: object = {}): string {
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
      const text = textOf(language, { isLast: false })
      assert.match(text, /has another credential|on toinenkin tunnus/)
      assert.doesNotMatch(text, /locked|lukittu/)
    }
  })

  it('tells the supplier’s contact why he reads it, and sends him to the organisation', () => {
    for (const isLast of [true, false]) {
      assert.match(
        textOf('en', { supplier: 'Till Systems', isLast }),
        /contact of Till Systems[^]*ask the organisation for/,
      )
      assert.match(
        textOf('fi', { supplier: 'Till Systems', isLast }),
        /toimittajan Till Systems[^]*yydä (sitä )?organisaatiolta/,
      )
    }
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
