import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { darkPalette, lightPalette, type Palette } from './palette.ts'

const text = 4.5
const large = 3

type Pair = readonly [front: keyof Palette, ground: keyof Palette, least: number]

const grounds = ['paper', 'surface', 'sunk'] as const
const meanings = ['good', 'careful', 'stop', 'information'] as const

const pairs: readonly Pair[] = [
  ...grounds.flatMap((ground): Pair[] => [
    ['ink', ground, 7],
    ['inkSoft', ground, text],
    ['brand', ground, text],
    ['brandStrong', ground, text],
    ['stopStrong', ground, text],
    ['edge', ground, large],
    ...meanings.map((meaning): Pair => [meaning, ground, text]),
  ]),
  ...meanings.flatMap((meaning): Pair[] => [
    [meaning, `${meaning}Ground`, text],
    ['ink', `${meaning}Ground`, 7],
    ['inkSoft', `${meaning}Ground`, text],
    ['brand', `${meaning}Ground`, text],
  ]),
  ['brand', 'brandGround', text],
  ['brandStrong', 'brandGround', text],
  ['ink', 'brandGround', 7],
  ['inkSoft', 'brandGround', text],
  ['onBrand', 'brand', text],
  ['onBrand', 'brandStrong', text],
  ['onStop', 'stop', text],
  ['onStop', 'stopStrong', text],
]

/** WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

describe('the measure of contrast', () => {
  it('is 21 between black and white, and 1 between like and like', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21)
    assert.equal(contrast('#7a4a00', '#7a4a00'), 1)
  })
})

for (const [scheme, palette] of Object.entries({ light: lightPalette, dark: darkPalette })) {
  describe(`in the ${scheme} scheme a person can tell`, () => {
    for (const [front, ground, least] of pairs) {
      it(`${front} from ${ground}`, () => {
        const ratio = contrast(palette[front], palette[ground])
        assert.ok(ratio >= least, `${ratio.toFixed(2)} : 1, at least ${least} : 1`)
      })
    }
  })
}
