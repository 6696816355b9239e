import { alternate } from './alternate.ts'
import { medianPerSecond, type Finding } from './measure.ts'
import { runLoad, runLoop, type Stage } from './run-load.ts'

/** Packs a second through HTTP, token and permission checked and the trail written, against the bare statements. */
export async function measurePacks(stage: Stage, operation: 'verify' | 'supply'): Promise<Finding> {
  const { theriac } = stage.contestants
  const rounds = await alternate(stage.plan.rounds, [
    { contestant: 'Theriac', measure: () => runLoad(stage, theriac, { operations: [operation] }) },
    { contestant: 'statement loop', measure: () => runLoop(stage, operation) },
  ])
  const [ofTheriac, ofLoop] = rounds
  const measure = {
    kind: 'ratio',
    what: operation,
    perSecond: medianPerSecond(ofTheriac),
    rival: 'its statements',
    rivalPerSecond: medianPerSecond(ofLoop),
    atLeast: 0.5,
  } as const
  return { measures: [measure], rounds }
}
