import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readElementStrings } from './read-element-strings.ts'

const GS = '\u001d'

/** Every AI that needs no FNC1, with the length of its data (GS1 Syntax Dictionary, flag `*`). */
const predefined = new Map<string, number>([
  ['00', 18],
  ['01', 14],
  ['02', 14],
  ...list('11 12 13 15 16 17').map((ai): [string, number] => [ai, 6]),
  ['20', 2],
  ...range(310, 316, 6),
  ...range(320, 337, 6),
  ...range(340, 357, 6),
  ...range(360, 369, 6),
  ...list('410 411 412 413 414 415 416 417').map((ai): [string, number] => [ai, 13]),
])

/** Every AI that needs FNC1 behind it (the same source; of a run of AIs, the first and the last). */
const separated = list(`
  10 21 22 235 240 241 242 243 250 251 253 254 255 30 37 3900 3909 3910 3919 3920 3929 3930 3939 3940 3943
  3950 3955 400 401 402 403 420 421 422 423 424 425 426 427 4300 4309 4310 4319 4320 4326 4330 4333 7001 7011
  7020 7023 7030 7039 7040 710 711 712 713 714 715 716 717 7230 7239 7240 7242 8001 8002 8003 8004 8005 8006
  8007 8008 8009 8010 8011 8012 8013 8017 8018 8019 8020 8026 8030 8110 8111 8112 8200
  90 91 92 93 94 95 96 97 98 99`)

function list(ais: string) {
  return ais.trim().split(/\s+/)
}

function range(first: number, last: number, length: number) {
  return Array.from({ length: last - first + 1 }, (_, index): [string, number] => [
    `${first + index}5`,
    length,
  ])
}

describe('taking GS1 element strings apart', () => {
  it('ends each AI of predefined length by its length, with or without a GS behind it', () => {
    for (const [identifier, length] of predefined) {
      const value = '8'.repeat(length)
      const expected = [
        { identifier, value },
        { identifier: '21', value: 'A' },
      ]
      assert.deepEqual(readElementStrings(`${identifier}${value}21A`), expected)
      assert.deepEqual(readElementStrings(`${identifier}${value}${GS}21A`), expected)
    }
  })

  it('ends every other AI at the next GS and nowhere else', () => {
    for (const identifier of separated) {
      const value = '01047729854315941727063021A'
      assert.deepEqual(readElementStrings(`${identifier}${value}${GS}17270630`), [
        { identifier, value },
        { identifier: '17', value: '270630' },
      ])
    }
  })

  it('skips the AIs that GS1 keeps in reserve by the length that they will have', () => {
    const reserved: [string, number][] = [
      ['03', 14],
      ['04', 16],
      ['14', 6],
      ['18', 6],
      ['19', 6],
    ]
    for (const [identifier, length] of reserved) {
      const value = '8'.repeat(length)
      assert.deepEqual(readElementStrings(`${identifier}${value}21A`), [
        { identifier, value },
        { identifier: '21', value: 'A' },
      ])
    }
  })

  it('ends an element of predefined length at a GS that comes too early', () => {
    assert.deepEqual(readElementStrings(`010477298543${GS}21A`), [
      { identifier: '01', value: '0477298543' },
      { identifier: '21', value: 'A' },
    ])
  })

  it('gives what no AI is known for without identifier, up to the next GS', () => {
    for (const value of ['0512', '2612', '38A', '44', '5', '6010A', '7312', '8X', '71A', 'é', '[)>']) {
      assert.deepEqual(readElementStrings(`${value}${GS}21A`), [
        { identifier: '', value },
        { identifier: '21', value: 'A' },
      ])
    }
  })

  it('finds nothing in nothing, and nothing in GS alone', () => {
    assert.deepEqual(readElementStrings(''), [])
    assert.deepEqual(readElementStrings(GS + GS), [])
  })
})
