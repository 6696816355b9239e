import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readScan } from './read-scan.ts'
import type { Problem } from './scan-reading.ts'

const GS = '\u001d'
const now = new Date('2026-07-15T12:00:00Z')
const sample = `010477298543159410DdVcX<t${GS}1723020721yCH*4'h1Ab`
const pack = {
  outcome: 'valid',
  isValid: true,
  submit: true,
  scheme: 'gs1',
  productCode: '04772985431594',
  serialNumber: "yCH*4'h1Ab",
  batch: 'DdVcX<t',
  expiry: '230207',
  expiryDate: { date: '2023-02-07', dayGiven: true },
  problems: [],
}

function reads(text: string, expected: object) {
  const reading: Record<string, unknown> = { ...readScan(text, now) }
  for (const [name, value] of Object.entries(expected)) assert.deepEqual(reading[name], value, name)
}

function submitsWith(text: string, ...problems: Problem[]) {
  const reading = readScan(text, now)
  assert.deepEqual(reading.problems, problems)
  assert.deepEqual([reading.isValid, reading.submit], [false, true])
}

function withholds(text: string, ...problems: Problem[]) {
  const reading = readScan(text, now)
  assert.deepEqual(reading.problems, problems)
  assert.deepEqual([reading.isValid, reading.submit], [false, false])
}

describe('reading a GS1 Data Matrix', () => {
  it('reads product code, batch, expiry and serial number', () => {
    reads(sample, pack)
  })

  it('reads the serial number first as well', () => {
    reads(`]d2010251991944283521yCH*4'h1Ab${GS}10DdVcX<t${GS}17250209`, {
      ...pack,
      productCode: '02519919442835',
      expiry: '250209',
      expiryDate: { date: '2025-02-09', dayGiven: true },
      symbology: 'd2',
    })
  })

  it('reads the same pack with a symbology identifier, a leading or trailing GS, Enter or Tab', () => {
    const variants = [`]d2${sample}`, `]d1${sample}`, `]C1${sample}`, `${GS}${sample}`, `]d2${GS}${sample}`]
    for (const text of variants) {
      for (const end of ['', GS, '\r', '\r\n', '\t', `${GS}\r\n`]) reads(text + end, pack)
    }
  })

  it('reads past a GS after an element of predefined length', () => {
    reads(`0104772985431594${GS}17230207${GS}${GS}10DdVcX<t${GS}21yCH*4'h1Ab`, pack)
  })

  it('remarks that a symbol is no Data Matrix, and says nothing where the scanner does not tell', () => {
    reads(`]C1${sample}`, { submit: true, symbology: 'C1', remarks: ['not_data_matrix'] })
    reads(`]d2${sample}`, { remarks: [] })
    reads(sample, { symbology: undefined, remarks: [] })
  })

  it('remarks a grouping and goods by measure, which stay valid', () => {
    const of = (gtin: string) => sample.replace('04772985431594', gtin)
    reads(of('14772985431591'), { ...pack, productCode: '14772985431591', remarks: ['grouping'] })
    reads(of('94772985431597'), { ...pack, productCode: '94772985431597', remarks: ['variable_measure'] })
  })

  it('keeps upper and lower case apart', () => {
    reads('0104772985431594' + `21abCD${GS}10xY${GS}17230207`, { serialNumber: 'abCD', batch: 'xY' })
  })

  it('takes digits that look like an AI inside a serial number or batch for data', () => {
    const text = `010477298543159421010477298543159421${GS}1017230207${GS}17270630`
    reads(text, { isValid: true, serialNumber: '010477298543159421', batch: '17230207', expiry: '270630' })
  })

  it('takes day 00 for the end of the month and sends the six digits as they are', () => {
    reads(sample.replace('17230207', '17281100'), {
      expiry: '281100',
      expiryDate: { date: '2028-11-30', dayGiven: false },
    })
  })
})

describe('reading what else stands on a pack', () => {
  it('reads each national number with its name', () => {
    const nhrns = [
      ['710', 'PZN', '03752864'],
      ['711', 'CIP', '3400930000120'],
      ['712', 'CN', '713479.4'],
      ['713', 'DRN', '4005632804976'],
      ['714', 'AIM', '1234567'],
      ['715', 'NDC', '0777310502'],
      ['716', 'AIC', '012345678'],
      ['717', 'SRN', 'M-1234'],
    ] as const
    const text = nhrns.map(([ai, , value]) => GS + ai + value).join('')
    reads(sample + text, { ...pack, nhrns: nhrns.map(([ai, name, value]) => ({ ai, name, value })) })
  })

  it('reads the production date', () => {
    reads(`11210131${sample}`, { ...pack, productionDate: '210131', skipped: [] })
  })

  it('skips extra and unknown AIs wherever they stand, and names them', () => {
    const extras: [string, string, string][] = [
      ['240', 'REF-1', GS],
      ['7004', '0050', GS],
      ['30', '12', GS],
      ['91', 'INTERNAL', GS],
      ['8008', '21013112', GS],
      ['8200', 'https://example.org', GS],
      ['3103', '001750', ''],
      ['410', '5060917518062', ''],
      ['15', '270101', ''],
      ['20', '01', ''],
      ['03', '04772985431594', ''],
      ['', '55whatever', GS],
      ['', '8X', GS],
    ]
    for (const [identifier, value, end] of extras) {
      const extra = { ...pack, skipped: [{ identifier, value }] }
      reads(identifier + value + end + sample, extra)
      reads(`0104772985431594${identifier}${value}${end}${sample.slice(16)}`, extra)
      reads(sample + GS + identifier + value, extra)
    }
  })
})

describe('sending it anyway', () => {
  it('submits a wrong check digit', () => {
    const value = '04772985431597'
    submitsWith(sample.replace('04772985431594', value), {
      element: 'productCode',
      fault: 'wrong_check_digit',
      value,
    })
  })

  it('submits an impossible expiry date, as it was read', () => {
    const text = sample.replace('17230207', '17231507')
    submitsWith(text, { element: 'expiry', fault: 'impossible_month', value: '231507' })
    reads(text, { expiry: '231507', expiryDate: undefined })
  })

  it('submits a batch and a serial number outside the character set, as they were read', () => {
    const text = sample.replace('DdVcX<t', 'Dd VcX<t').replace('yCH*', 'yCH#')
    submitsWith(
      text,
      { element: 'serialNumber', fault: 'wrong_character', value: "yCH#4'h1Ab" },
      { element: 'batch', fault: 'wrong_character', value: 'Dd VcX<t' },
    )
    reads(text, { batch: 'Dd VcX<t', serialNumber: "yCH#4'h1Ab" })
  })

  it('submits without batch and expiry, which the national system can look up', () => {
    submitsWith(
      '010477298543159421A1',
      { element: 'batch', fault: 'missing' },
      { element: 'expiry', fault: 'missing' },
    )
  })

  it('submits, without the element, where two batches or two expiry dates contradict each other', () => {
    submitsWith(`${sample}${GS}10OTHER`, { element: 'batch', fault: 'contradictory' })
    submitsWith(`${sample}${GS}17200207`, { element: 'expiry', fault: 'contradictory' })
    reads(`${sample}${GS}10OTHER`, { batch: undefined, expiry: '230207' })
  })

  it('submits where a national number or the production date is faulty', () => {
    submitsWith(`${sample}${GS}711`, { element: 'nhrn', fault: 'empty', value: '' })
    submitsWith(`${sample}${GS}7101${GS}7102`, { element: 'nhrn', fault: 'contradictory' })
    submitsWith(`11211301${sample}`, {
      element: 'productionDate',
      fault: 'impossible_month',
      value: '211301',
    })
  })

  it('finds no fault in an element that is there twice with the same data', () => {
    reads(`${sample}${GS}0104772985431594${sample.slice(16)}`, pack)
  })

  it('withholds two different product codes', () => {
    const text = `${sample}${GS}0105060917518062`
    withholds(text, { element: 'productCode', fault: 'contradictory' })
    reads(text, { outcome: 'unfit', productCode: undefined, serialNumber: "yCH*4'h1Ab", batch: 'DdVcX<t' })
  })

  it('withholds two different serial numbers', () => {
    withholds(`${sample}${GS}214773416853892`, { element: 'serialNumber', fault: 'contradictory' })
  })

  it('withholds what has no product code or no serial number', () => {
    withholds(sample.slice(16), { element: 'productCode', fault: 'missing' })
    withholds(`010477298543159410A${GS}17270630`, { element: 'serialNumber', fault: 'missing' })
    withholds(`010477298543159410A${GS}1727063021`, { element: 'serialNumber', fault: 'empty', value: '' })
  })

  it('withholds a wrong barcode and says why', () => {
    const notAPack = (text: string, reason: string) =>
      reads(text, { outcome: 'not_a_pack', reason, submit: false })
    notAPack('', 'empty')
    notAPack(']d2\r\n', 'empty')
    notAPack(']E05012345678900', 'wrong_symbology')
    notAPack(`]Q1${sample}`, 'wrong_symbology')
    notAPack('5012345678900', 'no_pack_elements')
    notAPack('https://example.org/medicine', 'no_pack_elements')
    notAPack('00340123450000000018', 'no_pack_elements')
  })
})

describe('a scanner that loses the GS', () => {
  it('gets no guess: two elements stay one, and the serial number is missing', () => {
    const text = '010477298543159417230207' + "10DdVcX<t21yCH*4'h1Ab"
    withholds(text, { element: 'serialNumber', fault: 'missing' })
    reads(text, { batch: "DdVcX<t21yCH*4'h1Ab" })
  })

  it('gets no guess for a serial number that grew too long, and it is submitted so', () => {
    const value = '1234567890123410DdVcX<t'
    submitsWith(
      `01047729854315941723020721${value}`,
      { element: 'serialNumber', fault: 'too_long', value },
      { element: 'batch', fault: 'missing' },
    )
  })
})
