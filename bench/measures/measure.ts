import type { Sample } from '../load/orders.ts'

/** What one contestant did, round by round. */
export type Rounds = { readonly contestant: string; readonly samples: readonly Sample[] }

/** A figure against somebody else's, or against a limit. */
export type Measure =
  | {
      readonly kind: 'ratio'
      readonly what: string
      readonly perSecond: number
      readonly rival: string
      readonly rivalPerSecond: number
      readonly atLeast: number
    }
  | {
      readonly kind: 'limit'
      readonly what: string
      readonly unit: 'ms' | 's' | 'MB'
      /** undefined where the system does not tell. */
      readonly figure: number | undefined
      readonly atMost: number
    }

/** What came of one kind of measuring. */
export type Finding = { readonly measures: readonly Measure[]; readonly rounds: readonly Rounds[] }

/** Whether the aim is held; undefined where nothing could be measured. */
export function isHeld(measure: Measure): boolean | undefined {
  if (measure.kind === 'ratio') return measure.perSecond / measure.rivalPerSecond >= measure.atLeast
  return measure.figure === undefined ? undefined : measure.figure <= measure.atMost
}

/** The one in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = 0, high = 0] =
    sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : sorted.slice(middle - 1)
  return (low + high) / 2
}

/** Operations a second of the round in the middle. */
export function medianPerSecond({ samples }: Rounds): number {
  return median(samples.map(({ perSecond }) => perSecond))
}
