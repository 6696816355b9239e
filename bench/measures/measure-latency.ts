import { alternate } from './alternate.ts'
import { median, type Finding } from './measure.ts'
import { runLoad, type Stage } from './run-load.ts'

const perSecond = 300
const longestMilliseconds = 30

/** How long verifications take that arrive at fixed times. */
export async function measureLatency(stage: Stage): Promise<Finding> {
  const { theriac } = stage.contestants
  const rounds = await alternate(stage.plan.rounds, [
    { contestant: 'Theriac', measure: () => runLoad(stage, theriac, { operations: ['verify'], perSecond }) },
  ])
  const [ofTheriac] = rounds
  const figure = median(ofTheriac.samples.map(({ p95Milliseconds }) => p95Milliseconds))
  const what = `p95 of verify at ${perSecond} a second`
  return { measures: [{ kind: 'limit', what, unit: 'ms', figure, atMost: longestMilliseconds }], rounds }
}
