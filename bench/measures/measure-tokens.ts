import { alternate } from './alternate.ts'
import { medianPerSecond, type Finding } from './measure.ts'
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
  const ours = { kind: 'ratio', what: 'tokens', perSecond: medianPerSecond(ofTheriac) } as const
  return {
    measures: [
      { ...ours, rival: 'the floor', rivalPerSecond: medianPerSecond(ofFloor), atLeast: 0.7 },
      { ...ours, rival: 'oidc-provider', rivalPerSecond: medianPerSecond(ofPeer), atLeast: 2 },
    ],
    rounds,
  }
}
