import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findCircles, pictureOfFiles, pictureOfFolders } from './arrows/find-circles.ts'
import { readsEnvironment } from './arrows/find-environment.ts'
import { fetchesItself } from './arrows/find-fetching.ts'
import { judgeArrow } from './arrows/judge-arrow.ts'
import { readArrows } from './arrows/read-arrows.ts'
import type { Arrow } from './arrows/read-arrows.ts'
import { placeOf, readStoreys } from './arrows/storeys.ts'
import type { Storeys } from './arrows/storeys.ts'
import { projectFiles } from './project-files.ts'
import { rootArgument } from './root-argument.ts'

/** What the check found: how much it read, and one line a fault. */
export type ArrowsVerdict = { modules: number; arrows: number; faults: string[] }

/** Holds the imports of a checkout to its storeys.json (docs/architecture.md, rules 1, 2, 3 and 9). */
export async function checkArrows(root: string): Promise<ArrowsVerdict> {
  const storeys = readStoreys(join(root, 'storeys.json'))
  const files = projectFiles(root)
  const { modules, arrows } = await readArrows(root, files)
  const faults = [
    ...faultsOfReading(files, modules),
    ...faultsOfFiles(root, storeys, files),
    ...faultsOfArrows(storeys, arrows),
    ...faultsOfCircles(arrows),
  ]
  return { modules: modules.length, arrows: arrows.length, faults }
}

/** The faults of a reading that saw less than there is: blind, every other rule would be green. */
export function faultsOfReading(files: readonly string[], modules: readonly string[]): string[] {
  if (modules.length === 0) {
    return [
      `storeys.json → ${files.length} TypeScript files: none was read (is a typescript older than 7 installed?)`,
    ]
  }
  const read = new Set(modules)
  return files.filter((path) => !read.has(path)).map((path) => `storeys.json → ${path}: was not read`)
}

function faultsOfFiles(root: string, storeys: Storeys, files: readonly string[]): string[] {
  return files.flatMap((path) => {
    const faults: string[] = []
    if (placeOf(storeys, path).is === 'nowhere') faults.push(`${path} → storeys.json: stands in no room`)
    const text = readFileSync(join(root, path), 'utf8')
    if (readsEnvironment(storeys, path, text)) {
      faults.push(`${path} → process.env: only ${storeys.readEnvironment.join(' and ')} read the environment`)
    }
    if (fetchesItself(storeys, path, text)) {
      faults.push(`${path} → fetch: ${storeys.neverFetch.join(', ')} never fetch`)
    }
    return faults
  })
}

function faultsOfArrows(storeys: Storeys, arrows: readonly Arrow[]): string[] {
  const faults = arrows.flatMap((arrow) => {
    const rule = judgeArrow(storeys, arrow)
    return rule === undefined ? [] : [`${arrow.from} → ${arrow.to}: ${rule}`]
  })
  return [...new Set(faults)].toSorted()
}

function faultsOfCircles(arrows: readonly Arrow[]): string[] {
  const ofFiles = findCircles(pictureOfFiles(arrows)).map(
    ({ nodes }) => `${nodes.join(' → ')}: circle of files`,
  )
  const ofFolders = findCircles(pictureOfFolders(arrows)).map(({ nodes, shown }) => {
    const examples = shown.map(({ from, to }) => `${from} → ${to}`).join(', ')
    return `${nodes.join(' → ')}: circle of folders (${examples})`
  })
  return [...ofFiles, ...ofFolders]
}

if (import.meta.main) {
  const { modules, arrows, faults } = await checkArrows(rootArgument())
  for (const fault of faults) console.log(fault)
  console.log(`arrows: ${modules} modules, ${arrows} arrows, ${faults.length} faults`)
  if (faults.length > 0) process.exitCode = 1
}
