/** Who issues the product code: GS1 (GTIN or NTIN) or IFA (PPN). */
export type Scheme = 'gs1' | 'ppn'

/** What can be wrong with a product code. */
export type ProductCodeFault =
  | 'empty'
  | 'wrong_character'
  | 'wrong_length'
  | 'wrong_check_digit'
  | 'wrong_pzn_check_digit'

/** What the indicator, the first digit of a GTIN-14, says: one pack, several packs, or goods by measure. */
export type TradeItem = 'single' | 'grouping' | 'variable_measure'

/** A fit product code with what its indicator says (information, not a fault), or the first fault. */
export type CheckedProductCode = { ok: true; tradeItem: TradeItem } | { ok: false; fault: ProductCodeFault }

/**
 * Checks a product code by the arithmetic of its scheme; whether it was ever issued is not known here.
 *
 * - `gs1`: 14 digits, modulo 10 with weights 3 and 1 (GS1 General Specifications §7.9.1). The indicator
 *   is only reported (§2.1.6: 1 to 8 groupings, 9 variable measure).
 * - `ppn`: 4 to 22 characters 0-9 A-Z, the last two modulo 97 (IFA, PPN Technical Specifications,
 *   "Calculation of PPN check digits"). With prefix 11 the middle is a PZN8, so 12 digits, and the PZN
 *   has its own modulo 11 (IFA, check digit calculation of PZN).
 */
export function checkProductCode(scheme: Scheme, code: string): CheckedProductCode {
  const fault = scheme === 'gs1' ? gtinFault(code) : ppnFault(code)
  if (fault) return { ok: false, fault }
  return { ok: true, tradeItem: scheme === 'gs1' ? tradeItemOf(code) : 'single' }
}

function tradeItemOf(gtin: string): TradeItem {
  if (gtin.startsWith('0')) return 'single'
  return gtin.startsWith('9') ? 'variable_measure' : 'grouping'
}

function gtinFault(gtin: string): ProductCodeFault | undefined {
  if (gtin === '') return 'empty'
  if (!/^[0-9]+$/.test(gtin)) return 'wrong_character'
  if (gtin.length !== 14) return 'wrong_length'
  const sum = weigh(gtin, (digit, index) => Number(digit) * (index % 2 === 0 ? 3 : 1))
  return sum % 10 === 0 ? undefined : 'wrong_check_digit'
}

function ppnFault(ppn: string): ProductCodeFault | undefined {
  if (ppn === '') return 'empty'
  const isPzn = ppn.startsWith('11')
  if (!(isPzn ? /^[0-9]+$/ : /^[0-9A-Z]+$/).test(ppn)) return 'wrong_character'
  if (isPzn ? ppn.length !== 12 : ppn.length < 4 || ppn.length > 22) return 'wrong_length'
  const sum = weigh(ppn.slice(0, -2), (character, index) => character.charCodeAt(0) * (index + 2))
  if (ppn.slice(-2) !== String(sum % 97).padStart(2, '0')) return 'wrong_check_digit'
  return isPzn && !isPzn8(ppn.slice(2, 10)) ? 'wrong_pzn_check_digit' : undefined
}

// A remainder of 10 equals no digit: IFA does not issue such a PZN, so none passes.
function isPzn8(pzn: string): boolean {
  return weigh(pzn.slice(0, 7), (digit, index) => Number(digit) * (index + 1)) % 11 === Number(pzn.slice(7))
}

function weigh(text: string, weight: (character: string, index: number) => number): number {
  return [...text].reduce((sum, character, index) => sum + weight(character, index), 0)
}
