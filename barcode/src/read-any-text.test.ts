import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readScan } from './read-scan.ts'

const EOT = '\u0004'
const GS = '\u001d'
const RS = '\u001e'
const now = new Date('2026-07-15T12:00:00Z')
const cset82 = [...`!"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz`]

/** Numbers below a limit, the same in each run (mulberry32), so that a failure can be repeated. */
function dice(seed: number) {
  let state = seed
  return (limit: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

function shuffle<T>(items: readonly T[], roll: (limit: number) => number): T[] {
  return items
    .map((item) => ({ item, rank: roll(1_000_000) }))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ item }) => item)
}

function someText(roll: (limit: number) => number, alphabet: readonly string[], longest: number) {
  return Array.from({ length: 1 + roll(longest) }, () => alphabet[roll(alphabet.length)] ?? '').join('')
}

/** Element strings with GS where the standard asks for it, and at random where it only allows it. */
function join(elements: readonly string[], roll: (limit: number) => number) {
  return elements
    .map((element, index) => {
      const isLast = index === elements.length - 1
      const mayRunOn = /^(01|11|17|3103)/.test(element)
      return element + (isLast || mayRunOn ? GS.repeat(roll(2)) : GS)
    })
    .join('')
}

function promiseHolds(text: string) {
  const reading = readScan(text, now)
  assert.equal(reading.isValid, reading.outcome === 'valid')
  assert.equal(reading.submit, reading.outcome === 'valid' || reading.outcome === 'faulty')
  assert.equal(reading.problems.length > 0, reading.outcome === 'faulty' || reading.outcome === 'unfit')
  if (reading.submit) assert.ok(reading.productCode !== '' && reading.serialNumber !== '')
  return reading
}

describe('any order', () => {
  it('reads the same pack from 2,000 random orders of random elements, extra AIs among them', () => {
    const roll = dice(1)
    for (let round = 0; round < 2_000; round += 1) {
      const serialNumber = someText(roll, cset82, 20)
      const batch = someText(roll, cset82, 20)
      const extras = ['240REF', '3103001750', '11210131', `91${someText(roll, cset82, 90)}`, '71003752864']
      const elements = [`0104772985431594`, `21${serialNumber}`, `10${batch}`, '17281100']
      const text = join(shuffle([...elements, ...extras.slice(roll(6))], roll), roll)
      assert.partialDeepStrictEqual(
        promiseHolds(text),
        { isValid: true, productCode: '04772985431594', serialNumber, batch, expiry: '281100' },
        JSON.stringify(text),
      )
    }
  })

  it('reads the same pack from every order of the IFA elements', () => {
    const roll = dice(2)
    for (let round = 0; round < 500; round += 1) {
      const serialNumber = someText(roll, cset82, 20)
      const batch = someText(roll, cset82, 20)
      const elements = shuffle(['9N110375286414', `S${serialNumber}`, `1T${batch}`, 'D281100'], roll)
      const text = `[)>${RS}06${GS}${elements.join(GS)}${RS}${EOT}`
      assert.partialDeepStrictEqual(
        promiseHolds(text),
        { isValid: true, scheme: 'ppn', productCode: '110375286414', serialNumber, batch },
        JSON.stringify(text),
      )
    }
  })
})

describe('any text', () => {
  const samples = [
    `]d2010477298543159410DdVcX<t${GS}1723020721yCH*4'h1Ab${GS}71003752864`,
    `]d1[)>${RS}06${GS}9N111234567842${GS}D230207${GS}1TDdVcX<t${GS}SyCH*4'h1Ab${RS}${EOT}`,
    `[)>${RS}05${GS}01047729854315941723020710DdVcX<t${GS}21yCH*4'h1Ab${RS}${EOT}`,
  ]

  it('never throws on a code that is cut off at either end', () => {
    for (const sample of samples) {
      for (let at = 0; at <= sample.length; at += 1) {
        promiseHolds(sample.slice(0, at))
        promiseHolds(sample.slice(at))
      }
    }
  })

  it('never throws on a code with one character lost, doubled or replaced', () => {
    for (const sample of samples) {
      for (let at = 0; at < sample.length; at += 1) {
        const [head, character, tail] = [sample.slice(0, at), sample.charAt(at), sample.slice(at + 1)]
        for (const change of ['', character + character, GS, '\0', 'é', ' '])
          promiseHolds(head + change + tail)
      }
    }
  })

  it('never throws on 20,000 random strings', () => {
    const roll = dice(3)
    const starts = ['', '', ']d2', ']C1', '[)>', `[)>${RS}06${GS}`, `]d1[)>${RS}05${GS}`, '01', GS]
    const alphabets = [
      [...'0123456789', GS],
      [...cset82, GS, RS, EOT, ']', '[', ' ', '\0', '\r', '\n'],
      ['01', '10', '11', '17', '21', '710', '9N', '1T', 'D', 'S', '0477298543', '230207', GS, GS, RS, 'x'],
      Array.from({ length: 0x300 }, (_, code) => String.fromCharCode(code)),
      ['\ud800', '\udfff', '𝟘', '٣', '\u0000', 'ﬁ', '1'],
    ]
    for (let round = 0; round < 20_000; round += 1) {
      const start = starts[roll(starts.length)] ?? ''
      const text = start + someText(roll, alphabets[roll(alphabets.length)] ?? [], 60)
      assert.doesNotThrow(() => promiseHolds(text), JSON.stringify(text))
    }
  })
})
