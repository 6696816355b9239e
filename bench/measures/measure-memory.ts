import { residentMegabytes } from '../stage/process-figures.ts'
import type { Finding } from './measure.ts'
import { runLoad, type Stage } from './run-load.ts'

const mostMegabytes = 250

/** How much memory the server has after a while of everything at once, as fast as it can. */
export async function measureMemory(stage: Stage): Promise<Finding> {
  const { theriac } = stage.contestants
  const seconds = stage.plan.memorySeconds
  const sample = await runLoad(stage, theriac, { operations: ['grant token', 'verify', 'supply'], seconds })
  const resident = residentMegabytes(theriac.processId)
  const limit = { kind: 'limit', unit: 'MB', atMost: mostMegabytes } as const
  return {
    measures: [
      { ...limit, what: `memory after ${seconds} s of load`, figure: resident?.now },
      { ...limit, what: 'memory at its highest', figure: resident?.highest },
    ],
    rounds: [{ contestant: 'Theriac', samples: [sample] }],
  }
}
