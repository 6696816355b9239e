import { alternate } from './alternate.ts'
import { median, type Finding } from './measure.ts'
import { runLoad, type Stage } from './run-load.ts'

const perSecond = 200
const longestMilliseconds = 50

/** How long a page waits for the client equipment of its location, when many people look at once. */
export async function measurePage(stage: Stage): Promise<Finding> {
  const { theriac } = stage.contestants
  const rounds = await alternate(stage.plan.rounds, [
    { contestant: 'Theriac', measure: () => runLoad(stage, theriac, { operations: ['page'], perSecond }) },
  ])
  const [ofTheriac] = rounds
  const figure = median(ofTheriac.samples.map(({ p95Milliseconds }) => p95Milliseconds))
  const what = `p95 of a location's page at ${perSecond} a second`
  return { measures: [{ kind: 'limit', what, unit: 'ms', figure, atMost: longestMilliseconds }], rounds }
}
