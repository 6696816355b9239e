import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { englishLetters } from './english-letters.ts'
import { finnishLetters } from './finnish-letters.ts'
import type { Letter, Letters } from './letters.ts'

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
        letters.emailChangeToOld({ link, email: 'new@example.org' }),
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
    const [english, finnish] = [all(englishLetters), all(finnishLetters)]
    const subjects = [...english, ...finnish].map(({ subject }) => subject)
    assert.equal(new Set(subjects).size, subjects.length)
    assert.deepEqual(
      english.map(({ paragraphs }) => paragraphs.length),
      finnish.map(({ paragraphs }) => paragraphs.length),
    )
  })
})

function all(letters: Letters): Letter[] {
  const email = 'new@example.org'
  return [
    letters.code({ code: '123456', minutes: 5 }),
    letters.passwordReset({ link }),
    letters.passwordChanged(),
    letters.emailChangeToOld({ link, email }),
    letters.emailChangeToNew({ link }),
    letters.emailTaken(),
    letters.emailChanged({ email }),
    letters.totpSetUp(),
    letters.totpRemoved(),
  ]
}
