import type { EffectiveState } from './pack-state.ts'

/** How a dispensing program shows an answer: go on, look closer, or stop. */
export type Signal = 'green' | 'amber' | 'red'

type Entry = {
  readonly status: number
  readonly signal: Signal
  readonly information: string
  readonly warning?: string
}

/*
 * Eight digits, as clients of the national systems know them. First: 1 done, 3 not permitted, 4 not found or
 * not matching, 5 conflict, 6 invalid, 7 too many. Second and third: a single pack, and verify (11), supply
 * (12) or reactivate (14). Fourth: 1, or 2 where a change did nothing new. Fifth and sixth: the state that
 * counts. Seventh and eighth: a variant. No public list exists: docs/decisions/operation-codes.md.
 */
const stop = 'Do not supply this pack.'
const suspect = `${stop} Potential suspect falsification: follow your procedure for it.`
const retype = 'Compare every character with the pack and enter it again.'

/** What is said of a pack in each state. */
const sentences: Readonly<Record<EffectiveState, string>> = {
  Active: 'The pack is active.',
  Supplied: 'The pack is already supplied.',
  Destroyed: 'The pack is destroyed.',
  Sample: 'The pack is a sample.',
  FreeSample: 'The pack is a free sample.',
  Exported: 'The pack is exported.',
  Stolen: 'The pack is stolen.',
  Locked: 'The pack is locked.',
  CheckedOut: 'The pack is checked out.',
  Recalled: 'The batch is recalled.',
  Expired: 'The pack has expired.',
  Withdrawn: 'The product is withdrawn.',
}

function verified(state: EffectiveState, signal: Signal = 'red'): Entry {
  return state === 'Active'
    ? { status: 200, signal: 'green', information: sentences.Active }
    : { status: 200, signal, information: sentences[state], warning: stop }
}

function verifiedOwn(state: EffectiveState): Entry {
  return {
    status: 200,
    signal: 'amber',
    information: `${sentences[state]} This was done at your location.`,
    warning: stop,
  }
}

function notSupplied(state: EffectiveState, signal: Signal = 'red'): Entry {
  return { status: 409, signal, information: `Not supplied. ${sentences[state]}`, warning: stop }
}

function notReactivated(state: EffectiveState, signal: Signal = 'red'): Entry {
  return { status: 409, signal, information: `Not reactivated. ${sentences[state]}`, warning: stop }
}

function invalid(information: string): Entry {
  return { status: 422, signal: 'amber', information }
}

/** Every answer of the verification API by its operation code. */
export const operationCodes = {
  '11110100': verified('Active'),
  '11110200': verified('Supplied'),
  '11110201': verifiedOwn('Supplied'),
  '11110300': verified('Destroyed'),
  '11110301': verifiedOwn('Destroyed'),
  '11110400': verified('Sample'),
  '11110401': verifiedOwn('Sample'),
  '11110500': verified('FreeSample'),
  '11110501': verifiedOwn('FreeSample'),
  '11110600': verified('Exported'),
  '11110601': verifiedOwn('Exported'),
  '11110700': verified('Stolen'),
  '11110701': verifiedOwn('Stolen'),
  '11110800': verified('Locked'),
  '11110801': verifiedOwn('Locked'),
  '11110900': verified('CheckedOut'),
  '11111000': verified('Recalled'),
  '11111100': verified('Expired', 'amber'),
  '11111200': verified('Withdrawn'),
  '11210200': { status: 200, signal: 'green', information: 'The pack is now supplied.' },
  '11220200': {
    status: 200,
    signal: 'amber',
    information: 'The pack was already supplied at your location. Nothing was changed.',
    warning: 'If this is another box, do not supply it.',
  },
  '11410100': { status: 200, signal: 'green', information: 'The pack is active again.' },
  '11420100': {
    status: 200,
    signal: 'green',
    information: 'The pack is active: your location had reactivated it. Nothing was changed.',
  },
  '30020000': {
    status: 403,
    signal: 'red',
    information: 'Your client role does not include this.',
    warning: 'Ask the Super User of your organisation for the permission.',
  },
  '41020000': {
    status: 404,
    signal: 'amber',
    information: 'The product code is not known here.',
    warning: 'The pack may not belong to the system. Nothing can be said of it.',
  },
  '41020001': { status: 404, signal: 'red', information: 'The batch is not known.', warning: suspect },
  '41020002': {
    status: 404,
    signal: 'red',
    information: 'The serial number is not known.',
    warning: suspect,
  },
  '41020003': {
    status: 404,
    signal: 'red',
    information: 'The batch is not the batch of this pack.',
    warning: suspect,
  },
  '41020004': {
    status: 404,
    signal: 'amber',
    information: 'There is no pack with what was entered.',
    warning: retype,
  },
  '41020005': {
    status: 404,
    signal: 'red',
    information: 'The expiry date is not the date of this pack.',
    warning: suspect,
  },
  '51220200': { ...notSupplied('Supplied'), warning: suspect },
  '51220300': notSupplied('Destroyed'),
  '51220400': notSupplied('Sample'),
  '51220500': notSupplied('FreeSample'),
  '51220600': notSupplied('Exported'),
  '51220700': notSupplied('Stolen'),
  '51220800': notSupplied('Locked'),
  '51220900': notSupplied('CheckedOut'),
  '51221000': notSupplied('Recalled'),
  '51221100': notSupplied('Expired', 'amber'),
  '51221200': notSupplied('Withdrawn'),
  '51420000': {
    status: 409,
    signal: 'red',
    information: 'Not reactivated. The time in which it can be undone is over.',
    warning: 'The pack may not return to saleable stock.',
  },
  '51420001': {
    status: 409,
    signal: 'red',
    information: 'Not reactivated. Only the location that changed the pack can undo it.',
    warning: 'The pack may not return to saleable stock.',
  },
  '51420100': {
    status: 409,
    signal: 'green',
    information: 'Not reactivated. The pack is active already.',
  },
  '51420300': notReactivated('Destroyed'),
  '51420600': notReactivated('Exported'),
  '51420700': notReactivated('Stolen'),
  '51420800': notReactivated('Locked'),
  '51420900': notReactivated('CheckedOut'),
  '51421000': notReactivated('Recalled'),
  '51421100': notReactivated('Expired', 'amber'),
  '51421200': notReactivated('Withdrawn'),
  '61020000': invalid('The batch is missing.'),
  '61020004': invalid('The expiry date is missing.'),
  '61020006': invalid('The batch is not valid: 1 to 20 characters of the GS1 set 82.'),
  '61020007': invalid('The expiry date is not valid: six digits YYMMDD, day 00 for the end of the month.'),
  '61020008': invalid('The product code is not valid in its scheme. Scan the code again.'),
  '61020009': invalid('The product code scheme is not known: gs1 or ppn.'),
  '61020011': invalid('The serial number is not valid: 1 to 20 characters of the GS1 set 82.'),
  '61020012': invalid('The header emvs-data-entry-mode is missing: manual or non-manual.'),
  '61020013': invalid('The header emvs-data-entry-mode is not known: manual or non-manual.'),
  '61020014': invalid('The body is not valid: {"state":"Supplied"} or {"state":"Active"}.'),
  '61020015': invalid('The header client-transaction-id is not valid: 1 to 36 characters.'),
  '61020016': invalid('This client-transaction-id was used before for another request.'),
  '61020017': invalid('Send the body as JSON, with Content-Type: application/json.'),
  '70020000': {
    status: 429,
    signal: 'red',
    information: 'Too many requests of this client. Wait as long as Retry-After says.',
  },
} as const satisfies Record<string, Entry>

export type OperationCode = keyof typeof operationCodes

/** Whether a word is an operation code. */
export function isOperationCode(word: string): word is OperationCode {
  return Object.hasOwn(operationCodes, word)
}
