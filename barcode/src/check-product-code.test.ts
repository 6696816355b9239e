import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { checkProductCode } from './check-product-code.ts'
import type { ProductCodeFault, Scheme } from './check-product-code.ts'

/** A PPN with its two check digits, by the rule as IFA words it. */
function ppnOf(stem: string) {
  let sum = 0
  for (let at = 0; at < stem.length; at += 1) sum += stem.charCodeAt(at) * (at + 2)
  return `${stem}${String(sum % 97).padStart(2, '0')}`
}

function refuses(scheme: Scheme, code: string, fault: ProductCodeFault) {
  assert.deepEqual(checkProductCode(scheme, code), { ok: false, fault }, code)
}

describe('checking a GTIN', () => {
  it('accepts fourteen digits whose check digit is right', () => {
    const gtins = ['04772985431594', '05060917518062', '05000456013482', '08586007703851', '02519919442835']
    for (const gtin of gtins)
      assert.deepEqual(checkProductCode('gs1', gtin), { ok: true, tradeItem: 'single' })
  })

  it('accepts an NTIN, the GTIN that carries a PZN', () => {
    assert.equal(checkProductCode('gs1', '04150037528643').ok, true)
  })

  it('refuses a wrong check digit', () => {
    refuses('gs1', '04772985431597', 'wrong_check_digit')
  })

  it('notices each single wrong digit', () => {
    const gtin = '04772985431594'
    for (let at = 0; at < gtin.length; at += 1) {
      for (const digit of '0123456789') {
        if (digit === gtin[at]) continue
        refuses('gs1', gtin.slice(0, at) + digit + gtin.slice(at + 1), 'wrong_check_digit')
      }
    }
  })

  it('tells groupings and goods by measure by the indicator, and refuses neither', () => {
    assert.deepEqual(checkProductCode('gs1', '14772985431591'), { ok: true, tradeItem: 'grouping' })
    assert.deepEqual(checkProductCode('gs1', '94772985431597'), { ok: true, tradeItem: 'variable_measure' })
  })

  it('refuses thirteen and fifteen digits, letters, spaces, foreign digits and nothing', () => {
    refuses('gs1', '4772985431594', 'wrong_length')
    refuses('gs1', '004772985431594', 'wrong_length')
    refuses('gs1', '0477298543159A', 'wrong_character')
    refuses('gs1', ' 4772985431594', 'wrong_character')
    refuses('gs1', '04772985431594\n', 'wrong_character')
    refuses('gs1', '٠٤٧٧٢٩٨٥٤٣١٥٩٤', 'wrong_character')
    refuses('gs1', '', 'empty')
  })
})

describe('checking a PPN', () => {
  it('accepts prefix 11, a PZN8 and its two check digits', () => {
    for (const ppn of ['110375286414', '111234567842', '117479361970']) {
      assert.deepEqual(checkProductCode('ppn', ppn), { ok: true, tradeItem: 'single' })
    }
  })

  it('refuses wrong check digits', () => {
    refuses('ppn', '111234567843', 'wrong_check_digit')
  })

  it('refuses a PZN with a wrong check digit although the PPN around it is right', () => {
    refuses('ppn', '111234567953', 'wrong_pzn_check_digit')
  })

  it('refuses every PZN whose remainder is 10, since none is issued', () => {
    for (const digit of '0123456789') {
      refuses('ppn', ppnOf(`110000003${digit}`), 'wrong_pzn_check_digit')
    }
  })

  it('refuses prefix 11 with another length, a letter or nothing behind it', () => {
    refuses('ppn', '11123456784', 'wrong_length')
    refuses('ppn', '1112345678420', 'wrong_length')
    refuses('ppn', '11', 'wrong_length')
    refuses('ppn', '11123456784A', 'wrong_character')
  })

  it('accepts the other agencies, whose numbers have letters, by their check digits alone', () => {
    assert.equal(checkProductCode('ppn', '13ABC12320').ok, true)
    refuses('ppn', '13ABC12321', 'wrong_check_digit')
    refuses('ppn', '13abc12320', 'wrong_character')
    refuses('ppn', '', 'empty')
  })

  it('accepts 4 to 22 characters', () => {
    assert.equal(checkProductCode('ppn', ppnOf('13')).ok, true)
    assert.equal(checkProductCode('ppn', ppnOf(`13${'Z'.repeat(18)}`)).ok, true)
    refuses('ppn', ppnOf('1'), 'wrong_length')
    refuses('ppn', ppnOf(`13${'Z'.repeat(19)}`), 'wrong_length')
  })

  it('does not take a GTIN for a PPN', () => {
    assert.equal(checkProductCode('ppn', '04772985431594').ok, false)
  })
})
