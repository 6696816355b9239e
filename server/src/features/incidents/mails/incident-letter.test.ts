import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { incidentLetter } from './incident-letter.ts'

const facts = {
  ...{ organisation: 'Kauppatorin apteekki', supplier: 'Till Systems', system: null, reason: 'Break-in' },
  ...{ clients: 22, equipment: Array.from({ length: 20 }, (_, n) => `Till ${n + 1} (Tori)`) },
}

const letterIn = (language: 'en' | 'fi', some: Partial<Parameters<typeof incidentLetter>[0]> = {}) => {
  const { paragraphs, page } = incidentLetter(
    { ...facts, what: 'locked', ...some },
    { language, hasSupport: false },
  )
  return { text: paragraphs.join('\n\n'), page }
}

describe('the mail about an incident', () => {
  it('names the first of the equipment, how many more there are, and leads to the locations', () => {
    for (const [language, heading, more] of [
      ['en', 'Locked:', 'and 2 more: see them under Locations'],
      ['fi', 'Lukitut laitteet:', 'ja 2 muuta: katso ne kohdasta Toimipisteet'],
    ] as const) {
      const { text, page } = letterIn(language)
      assert.ok(text.includes(`${heading}\n- Till 1 (Tori)\n- Till 2 (Tori)\n`), text)
      assert.ok(text.endsWith(`- Till 20 (Tori)\n- ${more}`), text)
      assert.equal(page, '/locations')
    }
  })

  it('names all of it where it is little, also when it was unlocked', () => {
    const few = { clients: 1, equipment: ['Till 1 (Tori)'], what: 'unlocked' } as const
    assert.ok(letterIn('en', few).text.endsWith('\n\nUnlocked:\n- Till 1 (Tori)'))
    assert.ok(letterIn('fi', few).text.endsWith('lukitus on poistettu:\n- Till 1 (Tori)'))
  })
})
