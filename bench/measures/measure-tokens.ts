import { alternate } from './alternate.ts'
import { compareWith, type Finding } from './measure.ts'
import { runLoad, type Stage } from './run-load.ts'

/** Tokens a second, the client read from the database for each: ours, the floor's and the peer's. */
export async function measureTokens(stage: Stage): Promise<Finding> {
  const { theriac, floor, peer } = stage.contestants
  const operations: ['grant token'] = ['grant token']
  const rounds = await alternate(stage.plan.rounds, [
    { contestant: 'Theriac', measure: () => runLoad(stage, theriac, { operations }) },
    { contestant: 'token floor', measure: () => runLoad(stage, floor, { operations }) },
    { contestant: 'oidc-provider', measure: () => runLoad(stage, peer, { operations }) },
  ])
  const [ofTheriac, ofFloor, ofPeer] = rounds
  return {
    measures: [
      compareWith('the floor', ofFloor, ofTheriac, 'tokens', 0.7),
      compareWith('oidc-provider', ofPeer, ofTheriac, 'tokens', 2),
    ],
    rounds,
  }
}
