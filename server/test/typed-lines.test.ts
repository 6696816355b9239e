import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Line, OrganisationName, PersonName } from '@theriac/contract/v1/fields.ts'
import { Compile } from 'typebox/compile'

const line = Compile(Line(100))
const personName = Compile(PersonName)
const organisationName = Compile(OrganisationName)

describe('a line that somebody types', () => {
  for (const typed of [
    '\ud800abc',
    'a\ufffe',
    'a\u061cb',
    'a\u00adb',
    'a\u180eb',
    'a\u{e0041}',
    'a\nb',
    'a\0',
  ]) {
    it(`is refused with a sign that nobody sees: ${JSON.stringify(typed)}`, () => {
      assert.equal(line.Check(typed), false)
    })
  }

  for (const typed of ['\u3164', '\u115f', '...', ' a', 'a ', '']) {
    it(`is refused where it says nothing, or begins or ends with a space: ${JSON.stringify(typed)}`, () => {
      assert.equal(line.Check(typed), false)
    })
  }

  for (const typed of ['O’Brien', 'Åse-Marie', 'A\u0308', '李', '7', 'Apteekki (Turku) & co.', '😀 A']) {
    it(`is taken in every writing: ${typed}`, () => {
      assert.equal(line.Check(typed), true)
    })
  }
})

describe('a person’s name', () => {
  for (const typed of [
    'evil.com',
    'Niamh www. Kelly',
    'See WWW.evil',
    'http://x',
    'Niamh/Kelly',
    'niamh@example.org',
    'win at casino.example now',
    'пример.рф',
    'evil。com',
    'evil․com',
    'evil．com',
    'Call tel:+3531234567 now',
    'http:evil',
    'Niamh：Kelly',
    'e\u200cvil.c\u200com',
    '192.0.2.7',
    'Niamh\nKelly',
    'Niamh\tKelly',
    'Niamh\u202eKelly',
    '123',
    '',
  ]) {
    it(`is refused where a mail could make a link of it, or it is none: ${JSON.stringify(typed)}`, () => {
      assert.equal(personName.Check(typed), false)
    })
  }

  for (const typed of ['\u200cعلی', 'علی\u200d', 'A \u200cB', 'A\u200c\u200cB', '\u200d']) {
    it(`is refused where a joiner joins no letters: ${JSON.stringify(typed)}`, () => {
      assert.equal(personName.Check(typed), false)
    })
  }

  for (const typed of [
    ...['J. Virtanen', 'J.R.R. Tolkien', 'Dr. Åse-Marie O’Brien jr.', "Renée D'Arcy", 'Kim, Min-ji', 'Li'],
    ...[
      '李小龍',
      'علی\u200cرضا',
      'ক্\u200dষমা',
      'Nguyễn Thị Ánh',
      'A\u0308iti',
      'Ibn ʿArabī',
      'Charles III (1948)',
    ],
  ]) {
    it(`is taken in every writing: ${typed}`, () => {
      assert.equal(personName.Check(typed), true)
    })
  }

  it('is judged in time, however long it is made', () => {
    const begin = performance.now()
    for (const part of ['a.', 'a\u200c', 'www', '.a', 'aa ']) personName.Check(part.repeat(50_000))
    assert.ok(performance.now() - begin < 1000)
  })
})

describe('an organisation’s name', () => {
  for (const typed of [
    'Win at https://evil.example/x',
    'Win at evil.example',
    'HTTP://evil',
    'Apteekki www.evil',
    'evil․com',
    'evil。com',
    'Call Tel:+3531234567 now',
    'mailto:niamh',
    'niamh@example.org',
    '24.fi',
    '192.0.2.7',
    'Apteekki\nTurku',
    ' Apteekki',
    '...',
    '',
  ]) {
    it(`is refused where a mail could make a link of it, or it is none: ${JSON.stringify(typed)}`, () => {
      assert.equal(organisationName.Check(typed), false)
    })
  }

  for (const typed of [
    ...[
      'A/S Apotek',
      'Apteekki 24/7',
      'St. John’s Hospital',
      'HUS:n apteekki',
      'Farmacia S.p.A.',
      '1. Apteekki',
    ],
    ...[
      'Pharma d.o.o.',
      'J.R. Roe & Sons (Dublin) Ltd.',
      '7',
      'Аптека № 5',
      '薬局',
      'Hotel: the pharmacy',
      'Since 1.1.1990',
    ],
  ]) {
    it(`is taken: ${typed}`, () => {
      assert.equal(organisationName.Check(typed), true)
    })
  }

  it('is judged in time, however long it is made', () => {
    const begin = performance.now()
    for (const part of ['a.', '1.', '1', 'www', 'tel', 'http:', 'aa '])
      organisationName.Check(part.repeat(50_000))
    assert.ok(performance.now() - begin < 1000)
  })
})
