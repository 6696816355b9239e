import { join } from 'node:path'
import { freePort } from '../../server/src/platform/database/embedded/connection/free-port.ts'
import { startProgram } from '../stage/run-program.ts'
import { theriacEnvironment } from '../stage/theriac-environment.ts'
import { median, type Finding } from './measure.ts'
import type { Stage } from './run-load.ts'

const longestSeconds = 3

/** From the command to the first /readyz that says yes, the embedded database on the data of this run included. */
export async function measureStart({
  plan,
  endings,
  database,
}: Pick<Stage, 'plan' | 'endings' | 'database'>): Promise<Finding> {
  const seconds: number[] = []
  for (let start = 0; start < plan.starts; start++) {
    const port = await freePort()
    const begunAt = performance.now()
    const running = await startProgram(
      { words: ['bin/theriac.js', 'start'], core: 'any', environment: theriacEnvironment(database, port) },
      { endings, logFile: join(database.dataDirectory, 'start.log'), isReady: () => isReady(port) },
    )
    seconds.push((performance.now() - begunAt) / 1000)
    await running.stop()
  }
  const what = 'start on existing data'
  return {
    measures: [{ kind: 'limit', what, unit: 's', figure: median(seconds), atMost: longestSeconds }],
    rounds: [],
  }
}

async function isReady(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`)
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}
