import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, platform, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { isHeld, type Finding } from '../measures/measure.ts'
import type { Plan } from '../stage/plan.ts'
import { canPin } from '../stage/run-program.ts'

const folder = join(import.meta.dirname, '../results')

/**
 * Writes all that was measured as JSON, every round of it.
 * @returns the file
 */
export async function writeResults(
  plan: Plan,
  findings: readonly Finding[],
  busyBefore: number | undefined,
): Promise<string> {
  const now = new Date()
  const machine = {
    cores: cpus().length,
    processor: cpus()[0]?.model ?? 'unknown',
    memoryMegabytes: Math.round(totalmem() / 1e6),
    system: `${platform()} ${release()}`,
    node: process.version,
    isPinned: canPin,
    busyBefore,
  }
  const measures = findings.flatMap((finding) => finding.measures)
  const results = {
    measuredAt: now.toISOString(),
    machine,
    plan,
    measures: measures.map((measure) => ({ ...measure, isHeld: isHeld(measure) })),
    rounds: findings.flatMap(({ measures: [first], rounds }) =>
      rounds.map((one) => ({ what: first?.what, ...one })),
    ),
  }
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${now.toISOString().replaceAll(/[:.]/g, '-')}.json`)
  await writeFile(file, `${JSON.stringify(results, null, 2)}\n`)
  return file
}
