/** What one rule says of one element: fit, or the first fault found. */
export type Checked<Fault extends string> = { ok: true } | { ok: false; fault: Fault }

/** What can be wrong with a serial number, a batch or a national number. */
export type TextFault = 'empty' | 'wrong_character' | 'too_long'

const LONGEST = 20

// `%-?` is the run from % to ? in ASCII: punctuation, the ten digits and : ; < = > ?
const CSET_82 = /^[!"%-?A-Z_a-z]+$/

/**
 * Checks a serial number: 1 to 20 characters of CSET 82, case kept.
 * Source: GS1 General Specifications, AI (21) and figure 7.11-1; the same set holds for the data
 * identifier S (securPharm coding rules 2.03, annex A).
 */
export function checkSerialNumber(serialNumber: string): Checked<TextFault> {
  return checkText(serialNumber)
}

/**
 * Checks a batch: 1 to 20 characters of CSET 82, case kept.
 * Source: GS1 General Specifications, AI (10) and figure 7.11-1; the same set holds for the data
 * identifier 1T (securPharm coding rules 2.03, annex A).
 */
export function checkBatch(batch: string): Checked<TextFault> {
  return checkText(batch)
}

/**
 * Checks a national healthcare reimbursement number: 1 to 20 characters of CSET 82.
 * Source: GS1 General Specifications, AIs (710) to (717). The countries' own rules are not applied.
 */
export function checkNhrn(nhrn: string): Checked<TextFault> {
  return checkText(nhrn)
}

function checkText(text: string): Checked<TextFault> {
  if (text === '') return { ok: false, fault: 'empty' }
  if (!CSET_82.test(text)) return { ok: false, fault: 'wrong_character' }
  if (text.length > LONGEST) return { ok: false, fault: 'too_long' }
  return { ok: true }
}
