import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { englishLetters } from './english-letters.ts'
import { finnishLetters } from './finnish-letters.ts'
import type { Letter } from '../../letters/public.ts'
import type { Helped, Letters } from './letters.ts'

const reader = { hasSupport: true }
const link = 'https://theriac.example.org/password-reset#token'

describe('the mails about signing in', () => {
  for (const [name, letters] of Object.entries({ English: englishLetters, Finnish: finnishLetters })) {
    it(`show no code in the subject, which a locked screen shows, in ${name}`, () => {
      const { subject, paragraphs } = letters.code({ code: '123456', minutes: 5 })
      assert.doesNotMatch(subject, /\d/)
      assert.match(paragraphs.join(' '), /\b123456\b.*\b5\b/s)
    })

    it(`hold each link in a line of its own, in ${name}`, () => {
      const written = [
        letters.passwordReset({ link }),
        letters.emailChangeToOld({ link, email: 'new@example.org' }, reader),
        letters.emailChangeToNew({ link }),
      ]
      assert.ok(written.every(({ paragraphs }) => paragraphs.includes(link)))
    })

    it(`say what each says in sentences, in ${name}`, () => {
      for (const { subject, paragraphs } of all(letters)) {
        assert.ok(subject.length > 10 && subject.length < 60, subject)
        assert.ok(paragraphs.length > 1)
      }
    })
  }

  it('are written in both languages, each in its own words', () => {
    const [inEnglish, inFinnish] = [all(englishLetters), all(finnishLetters)]
    const subjects = [...inEnglish, ...inFinnish].map(({ subject }) => subject)
    assert.equal(new Set(subjects).size, subjects.length)
    assert.deepEqual(
      inEnglish.map(({ paragraphs }) => paragraphs.length),
      inFinnish.map(({ paragraphs }) => paragraphs.length),
    )
  })

  it('send nobody to a support where the market has none', () => {
    const without = [englishLetters, finnishLetters].flatMap((letters) => all(letters, { hasSupport: false }))
    const words = without.flatMap(({ paragraphs }) => paragraphs).join(' ')
    assert.doesNotMatch(words, /support|tuke/i)
    assert.match(
      all(englishLetters)
        .flatMap(({ paragraphs }) => paragraphs)
        .join(' '),
      /tell the support/,
    )
  })
})

function all(letters: Letters, to: Helped = reader): Letter[] {
  const email = 'new@example.org'
  return [
    letters.code({ code: '123456', minutes: 5 }),
    letters.passwordReset({ link }),
    letters.passwordChanged(to),
    letters.emailChangeToOld({ link, email }, to),
    letters.emailChangeToNew({ link }),
    letters.emailTaken(),
    letters.emailChanged({ email }, to),
    letters.totpSetUp(to),
    letters.totpRemoved(to),
  ]
}
