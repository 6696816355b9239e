import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { digestOf, type PackRequest, parsePackRequest, subjectOf } from './pack-request.ts'

const now = new Date('2026-07-15T12:00:00Z')
const gtin = '04772985431594'
const ppn = '110375286414'

// GS1 General Specifications, figure 7.11-1.
const cset82 = '!"%&\'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'

type Sent = {
  scheme?: string
  productCode?: string
  serialNumber?: string
  batch?: string | undefined
  expiry?: string | undefined
  mode?: string | undefined
  transactionId?: string
}

function parse(sent: Sent) {
  const { scheme = 'gs1', productCode = gtin, serialNumber = 'S1', transactionId } = sent
  const { batch, expiry, mode } = { batch: 'B-1', expiry: '310531', mode: 'non-manual', ...sent }
  const given = (name: string, value: string | undefined) => (value === undefined ? {} : { [name]: value })
  const query = { ...given('batch', batch), ...given('expiry', expiry) }
  const headers = { ...given('emvs-data-entry-mode', mode), ...given('client-transaction-id', transactionId) }
  return parsePackRequest({ params: { scheme, productCode, serialNumber }, query, headers }, now)
}

function requestOf(sent: Sent): PackRequest {
  const parsed = parse(sent)
  if (parsed.ok) return parsed.request
  throw new Error(`It was refused with ${parsed.code}.`)
}

function refuses(sent: Sent, code: string): void {
  assert.deepEqual(parse(sent), { ok: false, code }, JSON.stringify(sent))
}

describe('reading a request about a pack', () => {
  it('takes a GS1 code with its every element as it was sent', () => {
    assert.deepEqual(requestOf({}), {
      scheme: 'gs1',
      productCode: gtin,
      serialNumber: 'S1',
      batch: 'B-1',
      expiry: '310531',
      expiryDate: '2031-05-31',
      isDayGiven: true,
      dataEntryMode: 'non-manual',
      transactionId: undefined,
    })
  })

  it('takes a PPN', () => {
    const { scheme, productCode } = requestOf({ scheme: 'ppn', productCode: ppn })
    assert.deepEqual({ scheme, productCode }, { scheme: 'ppn', productCode: ppn })
  })

  it('takes day 00 for the month, and remembers that no day was given', () => {
    const { expiry, expiryDate, isDayGiven } = requestOf({ expiry: '280200' })
    assert.deepEqual(
      { expiry, expiryDate, isDayGiven },
      { expiry: '280200', expiryDate: '2028-02-29', isDayGiven: false },
    )
  })

  it('takes every character of the GS1 set 82 in serial number and batch, and the case of letters', () => {
    assert.equal(cset82.length, 82)
    for (const character of cset82) {
      assert.equal(requestOf({ serialNumber: character, batch: character }).serialNumber, character)
    }
    const text = 'aA/+%25'
    assert.equal(requestOf({ serialNumber: text }).serialNumber, text)
    assert.equal(requestOf({ batch: text }).batch, text)
  })

  it('takes serial number and batch of 20 characters, and none longer', () => {
    const twenty = 'X'.repeat(20)
    assert.equal(requestOf({ serialNumber: twenty, batch: twenty }).batch, twenty)
    refuses({ serialNumber: `${twenty}X` }, '61020011')
    refuses({ batch: `${twenty}X` }, '61020006')
  })

  it('takes both data entry modes, in lower case only', () => {
    for (const mode of ['manual', 'non-manual'] as const)
      assert.equal(requestOf({ mode }).dataEntryMode, mode)
    for (const mode of ['Manual', 'NON-MANUAL', 'scan', '', ' manual']) refuses({ mode }, '61020013')
  })

  it('takes a client-transaction-id of 1 to 36 visible characters', () => {
    for (const transactionId of ['1', 'x'.repeat(36), '{6F9619FF-8B86-D011-B42D-00C04FC9}', '~!/']) {
      assert.equal(requestOf({ transactionId }).transactionId, transactionId)
    }
    for (const transactionId of ['', 'x'.repeat(37), 'a b', ' a', 'é', 'a\tb', 'a, b']) {
      refuses({ transactionId }, '61020015')
    }
  })
})

describe('refusing a request about a pack', () => {
  it('names a missing entry mode', () => refuses({ mode: undefined }, '61020012'))

  it('names a scheme that is neither gs1 nor ppn', () => {
    for (const scheme of ['GS1', 'gtin', 'PPN', '', 'constructor', '__proto__'])
      refuses({ scheme }, '61020009')
  })

  it('names a product code that is wrong in its scheme', () => {
    const wrong = ['', '0', '4772985431594', '04772985431597', '0477298543159A', ppn, `${gtin}\u0000`, '..']
    for (const productCode of wrong) refuses({ productCode }, '61020008')
    for (const productCode of [gtin, '110375286415', '111234567953', '']) {
      refuses({ scheme: 'ppn', productCode }, '61020008')
    }
  })

  it('names a serial number with a character outside the set, and an empty one', () => {
    for (const serialNumber of charactersOutside()) refuses({ serialNumber: `A${serialNumber}` }, '61020011')
    refuses({ serialNumber: '' }, '61020011')
  })

  it('names a batch with a character outside the set', () => {
    for (const batch of charactersOutside()) refuses({ batch: `A${batch}` }, '61020006')
  })

  it('names a missing batch, and an empty one as missing', () => {
    refuses({ batch: undefined }, '61020000')
    refuses({ batch: '' }, '61020000')
  })

  it('names a missing expiry date, and an empty one as missing', () => {
    refuses({ expiry: undefined }, '61020004')
    refuses({ expiry: '' }, '61020004')
  })

  it('names an expiry date that is in no calendar, or no six digits', () => {
    for (const expiry of [
      '311301',
      '310001',
      '310532',
      '270229',
      '31053',
      '2031-05-31',
      '20310531',
      '31 531',
      '31053١',
    ]) {
      refuses({ expiry }, '61020007')
    }
  })

  it('names what is wrong first in the order header, scheme, code, serial number, batch, expiry date', () => {
    const wrong = { scheme: 'x', productCode: 'x', serialNumber: ' ', batch: ' ', expiry: ' ' }
    refuses({ ...wrong, mode: undefined, transactionId: '' }, '61020012')
    refuses({ ...wrong, transactionId: '' }, '61020015')
    refuses(wrong, '61020009')
    refuses({ ...wrong, scheme: 'gs1' }, '61020008')
    refuses({ ...wrong, scheme: 'gs1', productCode: gtin }, '61020011')
    refuses({ batch: ' ', expiry: ' ' }, '61020006')
  })
})

describe('the name of a pack in the trail', () => {
  it('holds scheme, product code and serial number', () => {
    assert.equal(subjectOf(requestOf({ serialNumber: 'A/1' })), `pack:gs1/${gtin}/A/1`)
    assert.equal(subjectOf(requestOf({ scheme: 'ppn', productCode: ppn })), `pack:ppn/${ppn}/S1`)
  })
})

describe('the content that a client-transaction-id stands for', () => {
  const digest = (sent: Sent, operation = 'Supplied') => digestOf(requestOf(sent), operation).toString('hex')

  it('is the same for the same request under any id', () => {
    assert.equal(digest({ transactionId: 'one' }), digest({ transactionId: 'two' }))
  })

  it('is another for another operation, and for any other element', () => {
    const others = [
      digest({}, 'Active'),
      digest({}, 'verify'),
      digest({ scheme: 'ppn', productCode: ppn }),
      digest({ productCode: '05060917518062' }),
      digest({ serialNumber: 'S2' }),
      digest({ serialNumber: 's1' }),
      digest({ batch: 'B-2' }),
      digest({ expiry: '310530' }),
      digest({ expiry: '310500' }),
      digest({ mode: 'manual' }),
    ]
    assert.equal(new Set([...others, digest({})]).size, others.length + 1)
  })

  it('does not let one element run into the next', () => {
    assert.notEqual(digest({ serialNumber: 'A', batch: 'BC' }), digest({ serialNumber: 'AB', batch: 'C' }))
    assert.notEqual(
      digest({ serialNumber: 'A","B', batch: 'C' }),
      digest({ serialNumber: 'A', batch: 'B","C' }),
    )
  })
})

function charactersOutside(): string[] {
  const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))
  return [...ascii.filter((character) => !cset82.includes(character)), 'é', 'Я', '０', '\ud83d\ude00']
}
