import { alternate } from './alternate.ts'
import { compareWith, type Finding } from './measure.ts'
import { runLoad, type Stage } from './run-load.ts'

/** Tokens a second for clients that prove themselves by a signature, against those that do by a secret. */
export async function measureKeyTokens(stage: Stage): Promise<Finding> {
  const { theriac } = stage.contestants
  const [byKey, bySecret] = await alternate(stage.plan.rounds, [
    {
      contestant: 'Theriac by key',
      measure: () => runLoad(stage, theriac, { operations: ['grant token by key'] }),
    },
    {
      contestant: 'Theriac by secret',
      measure: () => runLoad(stage, theriac, { operations: ['grant token'] }),
    },
  ])
  return {
    measures: [compareWith('by secret', bySecret, byKey, 'tokens by key', 0.2)],
    rounds: [byKey, bySecret],
  }
}
