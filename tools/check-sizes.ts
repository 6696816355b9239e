import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { projectFiles } from './project-files.ts'
import { rootArgument } from './root-argument.ts'
import { judgePath } from './sizes/judge-path.ts'
import { measureFile } from './sizes/measure-file.ts'
import type { Exception, FileMeasure } from './sizes/measure-file.ts'

const fileLines = 300
const testLines = 500
const functionLines = 60
const filesInFolder = 12

/** What the check found: faults, warnings, and the figures against their aims, one line each. */
export type SizesVerdict = { files: number; faults: string[]; warnings: string[]; figures: string[] }

/** Holds the names and sizes of a checkout to the house's table. */
export function checkSizes(root: string): SizesVerdict {
  const measures = projectFiles(root).map((path) => measureFile(path, readFileSync(join(root, path), 'utf8')))
  const faults = measures.flatMap((measure) => [...faultsOfSize(measure), ...faultsOfText(measure)])
  if (measures.length === 0) faults.push('no TypeScript file was read')
  return {
    files: measures.length,
    faults: [...faults, ...faultsOfLock(root)],
    warnings: warningsOfFolders(measures),
    figures: measures.length === 0 ? [] : figuresOf(measures),
  }
}

function isTestFile(path: string): boolean {
  return /\.test\.tsx?$/.test(path)
}

function faultsOfSize({ path, lines, functions }: FileMeasure): string[] {
  const limit = isTestFile(path) ? testLines : fileLines
  const ofFile = lines > limit ? [`${path}: ${lines} lines, at most ${limit}`] : []
  const ofFunctions = functions
    .filter((size) => size.lines > functionLines)
    .map((size) => `${path}:${size.line}: ${size.name} has ${size.lines} lines, at most ${functionLines}`)
  return [...ofFile, ...ofFunctions]
}

function faultsOfText({ path, exceptions }: FileMeasure): string[] {
  const faults = exceptions.flatMap(({ is, line, hasReason }) => {
    const tell = (what: string): string[] => [`${path}:${line}: ${what}`]
    if (is === 'any' || is === '!') return tell(is === 'any' ? 'any' : '! instead of a proof')
    if (hasReason) return []
    if (is === 'as') return tell('as, without “// reason: …” on its line')
    return tell('a suppression without its reason (“-- why”) on its line')
  })
  return [...judgePath(path).map((fault) => `${path}: ${fault}`), ...faults]
}

function faultsOfLock(root: string): string[] {
  const path = join(root, 'package-lock.json')
  if (!existsSync(path)) return []
  const bound = readFileSync(path, 'utf8').match(/"resolved":\s*"http/g)?.length ?? 0
  return bound === 0
    ? []
    : [`package-lock.json: ${bound} packages name the address they came from ("resolved")`]
}

function warningsOfFolders(measures: readonly FileMeasure[]): string[] {
  const counts = new Map<string, number>()
  for (const { path } of measures) {
    if (!isTestFile(path)) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count > filesInFolder)
    .map(([folder, count]) => `${folder}: ${count} files, the aim is ${filesInFolder}`)
}

function figuresOf(measures: readonly FileMeasure[]): string[] {
  const files = measures.map(({ lines }) => lines)
  const functions = measures.flatMap((measure) => measure.functions.map(({ lines }) => lines))
  const total = files.reduce((sum, lines) => sum + lines, 0)
  const comments = measures.reduce((sum, { commentLines }) => sum + commentLines, 0)
  const share = ((100 * comments) / total).toFixed(1)
  return [
    `file lines: median ${percentile(files, 0.5)}, p90 ${percentile(files, 0.9)} (aim 60, 180), longest ${percentile(files, 1)}`,
    `function lines: p90 ${percentile(functions, 0.9)} (aim 35), longest ${percentile(functions, 1)}, of ${functions.length}`,
    `comments: ${share} % of ${total} lines, beside the docstrings, which explain most`,
    countExceptions(measures.flatMap((measure) => measure.exceptions)),
  ]
}

function countExceptions(exceptions: readonly Exception[]): string {
  const kinds: readonly Exception['is'][] = ['any', '!', 'as', 'suppression']
  return kinds.map((kind) => `${kind} ${exceptions.filter(({ is }) => is === kind).length}`).join(', ')
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}

if (import.meta.main) {
  const { files, faults, warnings, figures } = checkSizes(rootArgument())
  for (const fault of faults) console.log(fault)
  for (const warning of warnings) console.log(`warning: ${warning}`)
  for (const figure of figures) console.log(`  ${figure}`)
  console.log(`sizes: ${files} files, ${faults.length} faults`)
  if (faults.length > 0) process.exitCode = 1
}
