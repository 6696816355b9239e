import { alternate } from './alternate.ts'
import { compareWith, type Finding } from './measure.ts'
import { runLoad, runLoop, type Stage } from './run-load.ts'

/** Packs a second through HTTP, token and permission checked and the trail written, against the bare statements. */
export async function measurePacks(stage: Stage, operation: 'verify' | 'supply'): Promise<Finding> {
  const { theriac } = stage.contestants
  const rounds = await alternate(stage.plan.rounds, [
    { contestant: 'Theriac', measure: () => runLoad(stage, theriac, { operations: [operation] }) },
    { contestant: 'statement loop', measure: () => runLoop(stage, operation) },
  ])
  const [ofTheriac, ofLoop] = rounds
  return { measures: [compareWith('its statements', ofLoop, ofTheriac, operation, 0.5)], rounds }
}
