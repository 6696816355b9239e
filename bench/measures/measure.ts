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
      /** How much of the measured core the rival needs for one operation, against ours: where others disturb, this stays. */
      readonly coreTimeRatio: number | undefined
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

/** What one operation costs of the measured core; undefined where the system does not tell. */
export function coreMicroseconds({ samples }: Rounds): number | undefined {
  const known = samples.flatMap(({ serverShare, loadShare, perSecond }) => {
    // The loop of statements has no server: the load is what is measured.
    const share = serverShare ?? loadShare
    return share === undefined || perSecond === 0 ? [] : (share * 1e6) / perSecond
  })
  return known.length === 0 ? undefined : median(known)
}

/** Holds our rounds against a rival's. */
export function compareWith(
  rival: string,
  ofRival: Rounds,
  ours: Rounds,
  what: string,
  atLeast: number,
): Measure {
  const [cost, rivalCost] = [coreMicroseconds(ours), coreMicroseconds(ofRival)]
  return {
    ...{ kind: 'ratio', what, rival, atLeast },
    perSecond: medianPerSecond(ours),
    rivalPerSecond: medianPerSecond(ofRival),
    coreTimeRatio: cost === undefined || rivalCost === undefined ? undefined : rivalCost / cost,
  }
}
