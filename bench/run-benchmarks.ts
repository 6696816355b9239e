import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import { measureKeyTokens } from './measures/measure-key-tokens.ts'
import { measureLatency } from './measures/measure-latency.ts'
import { measureMemory } from './measures/measure-memory.ts'
import { measurePage } from './measures/measure-page.ts'
import { measurePacks } from './measures/measure-packs.ts'
import { measureStart } from './measures/measure-start.ts'
import { measureTokens } from './measures/measure-tokens.ts'
import type { Finding } from './measures/measure.ts'
import type { Stage } from './measures/run-load.ts'
import { fullPlan, quickPlan, type Plan } from './stage/plan.ts'
import { printReport } from './report/print-report.ts'
import { writeResults } from './report/write-results.ts'
import { coresBusyBefore } from './stage/cores-busy-before.ts'
import { createEndings, endWhenInterrupted, type Endings } from './stage/endings.ts'
import { prepareDatabase } from './stage/prepare-database.ts'
import { canPin } from './stage/run-program.ts'
import { startContestants } from './stage/start-contestants.ts'

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
const plan = values.quick ? quickPlan : fullPlan
const endings = createEndings()
endWhenInterrupted(endings, plan.longestSeconds)
if (!canPin) console.log('Without taskset and two cores nothing is held on a core: the ratios say less.')
const busyBefore = await coresBusyBefore()
if (busyBefore !== undefined && busyBefore > 0.2) {
  console.log(`Others keep ${busyBefore.toFixed(1)} cores busy: the figures suffer, the ratios less.`)
}
try {
  const findings = await measureAll(plan, endings)
  printReport(findings)
  console.log(`\nEvery round is in ${relative('.', await writeResults(plan, findings, busyBefore))}.`)
} catch (error) {
  // What is ended from outside fails: that is no news.
  if (!endings.isEnding()) console.error('The run failed:', error)
  process.exitCode = 1
} finally {
  await endings.endAll()
}

async function measureAll(of: Plan, ends: Endings): Promise<Finding[]> {
  console.log(`Making a database of ${of.clients} clients and ${of.packs} packs.`)
  const database = await prepareDatabase(of, ends)
  const contestants = await startContestants(of, database, ends)
  const stage: Stage = { plan: of, endings: ends, database, contestants, packs: { firstUnused: 0 } }
  const findings: Finding[] = []
  const begin = (what: string) => console.log(`Measuring ${what}.`)
  begin('tokens')
  findings.push(await measureTokens(stage))
  begin('tokens by key')
  findings.push(await measureKeyTokens(stage))
  begin('verify')
  findings.push(await measurePacks(stage, 'verify'))
  begin('supply')
  findings.push(await measurePacks(stage, 'supply'))
  begin('the time of verify')
  findings.push(await measureLatency(stage))
  begin('the time of a page')
  findings.push(await measurePage(stage))
  begin('memory')
  findings.push(await measureMemory(stage))
  begin('the start')
  for (const contestant of Object.values(contestants)) await contestant.stop()
  await database.stop()
  findings.push(await measureStart(stage))
  console.log('')
  return findings
}
