import { parseOrder, type LoadOrder, type LoopOrder, Sample } from '../load/orders.ts'
import type { Plan } from '../stage/plan.ts'
import type { Endings } from '../stage/endings.ts'
import type { PreparedDatabase } from '../stage/prepare-database.ts'
import { runProgram } from '../stage/run-program.ts'
import type { Contestant, Contestants } from '../stage/start-contestants.ts'

/** All that measuring needs. */
export type Stage = {
  readonly plan: Plan
  readonly endings: Endings
  readonly database: PreparedDatabase
  readonly contestants: Contestants
  /** Hands out packs that nobody has supplied yet, and takes note of how many of them were. */
  readonly packs: { firstUnused: number }
}

type Load = Pick<LoadOrder, 'operations'> & { readonly perSecond?: number; readonly seconds?: number }

/** Sends load to a server from a process of its own. */
export async function runLoad(stage: Stage, contestant: Contestant, load: Load): Promise<Sample> {
  const { plan, database, packs } = stage
  const { port, tokenPath, processId: serverProcessId } = contestant
  const { warmUpSeconds, roundSeconds, connections } = plan
  const { clientId, clientSecret, privateKey, locationId } = database.client
  const order: LoadOrder = {
    ...{ port, tokenPath, serverProcessId, connections, warmUpSeconds },
    seconds: roundSeconds,
    ...packsFor(stage, load.operations),
    issuer: `http://localhost:${port}`,
    client: { clientId, clientSecret, privateKey },
    page: { locationId, cookies: [...database.cookies] },
    ...load,
  }
  const sample = await measure(stage, 'bench/load/send-load.ts', 'load', order)
  if (load.operations.includes('supply')) packs.firstUnused += sample.packsUsed
  return sample
}

/** Sends the bare statements from a process that takes the server's place. */
export async function runLoop(stage: Stage, operation: LoopOrder['operation']): Promise<Sample> {
  const { plan, database, packs } = stage
  const { warmUpSeconds, roundSeconds, poolSize, connections } = plan
  const { clientId, organisationId, locationId } = database.client
  const order: LoopOrder = {
    ...{ warmUpSeconds, poolSize, operation },
    seconds: roundSeconds,
    ...packsFor(stage, [operation]),
    databaseUrl: database.url,
    concurrency: connections,
    client: { clientId, organisationId, locationId },
  }
  const sample = await measure(stage, 'bench/contestants/statement-loop.ts', 'measured', order)
  if (operation === 'supply') packs.firstUnused += sample.packsUsed
  return sample
}

function packsFor({ plan, packs }: Stage, operations: LoadOrder['operations']) {
  if (!operations.includes('supply')) return { firstPack: 0, packs: plan.packs }
  return { firstPack: packs.firstUnused, packs: plan.packs - packs.firstUnused }
}

async function measure(
  { endings }: Stage,
  file: string,
  core: 'load' | 'measured',
  order: LoadOrder | LoopOrder,
): Promise<Sample> {
  const longestSeconds = order.warmUpSeconds + order.seconds + 20
  const printed = await runProgram(
    { words: [file], core },
    { endings, input: JSON.stringify(order), longestSeconds },
  )
  return parseOrder(Sample, printed)
}
