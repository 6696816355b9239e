import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readScan } from './read-scan.ts'

const EOT = '\u0004'
const GS = '\u001d'
const RS = '\u001e'
const now = new Date('2026-07-15T12:00:00Z')
const elements = ['9N111234567842', 'D230207', '1TDdVcX<t', "SyCH*4'h1Ab"]
const pack = {
  outcome: 'valid',
  isValid: true,
  submit: true,
  scheme: 'ppn',
  productCode: '111234567842',
  serialNumber: "yCH*4'h1Ab",
  batch: 'DdVcX<t',
  expiry: '230207',
  expiryDate: { date: '2023-02-07', dayGiven: true },
  problems: [],
}

function message(...records: string[]) {
  return `[)>${RS}${records.join(RS)}${RS}${EOT}`
}

function ifa(...parts: string[]) {
  return `06${GS}${parts.join(GS)}`
}

function reads(text: string, expected: object) {
  const reading: Record<string, unknown> = { ...readScan(text, now) }
  for (const [name, value] of Object.entries(expected)) assert.deepEqual(reading[name], value, name)
}

function problemsIn(text: string) {
  return readScan(text, now).problems.map(({ element, fault }) => `${element} ${fault}`)
}

describe('reading an IFA code, format 06', () => {
  it('reads product code, expiry, batch and serial number', () => {
    reads(message(ifa(...elements)), pack)
  })

  it('reads them in any order, and twice', () => {
    reads(message(ifa(...elements.toReversed())), pack)
    reads(message(ifa(...elements, '9N111234567842')), pack)
  })

  it('reads it behind a symbology identifier, and without the RS and EOT that a keyboard cannot send', () => {
    const text = message(ifa(...elements))
    for (const variant of [`]d1${text}`, `]d2${text}`, `${text}\r\n`, text.replaceAll(RS, '')]) {
      reads(variant, pack)
    }
    reads(`[)>${RS}${ifa(...elements)}`, pack)
  })

  it('skips other data identifiers and names them', () => {
    const extras = ['8P08701234567896', '16D20210131', '30P7', '33Lhttp://example.org', '1234D1', '_?']
    reads(message(ifa('8P08701234567896', ...elements, ...extras.slice(1))), {
      ...pack,
      skipped: [
        { identifier: '8P', value: '08701234567896' },
        { identifier: '16D', value: '20210131' },
        { identifier: '30P', value: '7' },
        { identifier: '33L', value: 'http://example.org' },
        { identifier: '', value: '1234D1' },
        { identifier: '', value: '_?' },
      ],
    })
  })

  it('submits wrong check digits, and an expiry that swallowed the batch', () => {
    const text = message(ifa('9N111234567843', 'D2302071TDdVcX<t', "SyCH*4'h1Ab"))
    assert.deepEqual(problemsIn(text), [
      'productCode wrong_check_digit',
      'batch missing',
      'expiry wrong_character',
    ])
    reads(text, { submit: true, productCode: '111234567843', expiry: '2302071TDdVcX<t', batch: undefined })
  })

  it('submits a batch with a space', () => {
    const text = message(ifa('9N111234567842', 'D230207', '1TDd VcX<t', "SyCH*4'h1Ab") + GS)
    assert.deepEqual(problemsIn(text), ['batch wrong_character'])
    reads(text, { submit: true, batch: 'Dd VcX<t' })
  })

  it('withholds two different product codes', () => {
    const text = message(ifa(...elements, '9N117479361970'))
    assert.deepEqual(problemsIn(text), ['productCode contradictory'])
    reads(text, { submit: false, scheme: undefined, productCode: undefined, serialNumber: "yCH*4'h1Ab" })
  })

  it('does not guess where all GS are lost', () => {
    const text = message(ifa(...elements).replaceAll(GS, ''))
    reads(text, { outcome: 'unfit', submit: false })
  })
})

describe('reading GS1 element strings in format 05', () => {
  const gs1 = `05${GS}01047729854315941723020710DdVcX<t${GS}21yCH*4'h1Ab`
  const gs1Pack = { ...pack, scheme: 'gs1', productCode: '04772985431594' }

  it('reads the pack', () => {
    reads(message(gs1), gs1Pack)
    reads(`]d1${message(gs1)}`, gs1Pack)
    reads(message(gs1.replace(GS, '')), gs1Pack)
  })

  it('submits a wrong check digit and a batch with a space', () => {
    const wrongDigit = message(gs1.replace('31594', '31597'))
    const space = message(gs1.replace('DdV', 'Dd V') + GS)
    assert.deepEqual(problemsIn(wrongDigit), ['productCode wrong_check_digit'])
    assert.deepEqual(problemsIn(space), ['batch wrong_character'])
    for (const text of [wrongDigit, space]) reads(text, { isValid: false, submit: true })
  })

  it('withholds two different product codes and two different serial numbers', () => {
    for (const other of ['0105060917518062', '214773416853892']) {
      reads(message(gs1 + GS + other), { outcome: 'unfit', submit: false })
    }
  })

  it('submits two different batches and two different expiry dates, without them', () => {
    reads(message(`${gs1}${GS}1053378039BJ6`), { submit: true, isValid: false, batch: undefined })
    reads(message(`${gs1}${GS}17200207`), { submit: true, isValid: false, expiry: undefined })
  })

  it('takes both formats in one message for one pack, and withholds a GTIN beside a PPN', () => {
    reads(message(ifa(...elements), gs1), { submit: false, scheme: undefined, productCode: undefined })
    const likeThePpn = `05${GS}01111234567842`
    reads(message(ifa(...elements), likeThePpn), { submit: false, scheme: undefined, productCode: undefined })
    reads(message(gs1, ifa('1TDdVcX<t', 'D230207')), gs1Pack)
  })

  it('finds no pack in another format', () => {
    reads(message(`12${GS}0104772985431594`), { outcome: 'not_a_pack', reason: 'no_pack_elements' })
    reads('[)>', { outcome: 'not_a_pack', reason: 'no_pack_elements' })
  })
})
