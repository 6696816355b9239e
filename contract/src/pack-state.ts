import { Type, type Static } from 'typebox'

/** The states of a pack itself; batch and product can override them (see EffectiveState). */
export const PackState = Type.Union([
  Type.Literal('Active'),
  Type.Literal('Supplied'),
  Type.Literal('Destroyed'),
  Type.Literal('Sample'),
  Type.Literal('FreeSample'),
  Type.Literal('Exported'),
  Type.Literal('Locked'),
  Type.Literal('Stolen'),
  Type.Literal('CheckedOut'),
])

export type PackState = Static<typeof PackState>

/** What counts for a pack: its own state unless its product is withdrawn, its batch recalled, or it has expired. */
export type EffectiveState = PackState | 'Recalled' | 'Expired' | 'Withdrawn'

/** The state's place in an operation code: the fifth and sixth digit. */
export const stateDigits = {
  Active: '01',
  Supplied: '02',
  Destroyed: '03',
  Sample: '04',
  FreeSample: '05',
  Exported: '06',
  Stolen: '07',
  Locked: '08',
  CheckedOut: '09',
  Recalled: '10',
  Expired: '11',
  Withdrawn: '12',
} as const satisfies Record<EffectiveState, string>
