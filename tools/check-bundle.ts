import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { rootArgument } from './root-argument.ts'

/** The JavaScript that a first visit may fetch, compressed. */
const limitBytes = 220_000

/**
 * What a first visit of somebody in a pharmacy fetches: the app, the first texts of one language, the page where
 * everybody begins, the first page inside.
 */
const firstVisit = [
  'index.html',
  'src/texts/en/first/first-texts.ts',
  'src/pages/sign-in/sign-in-page.tsx',
  'src/pages/home/overview/home-page.tsx',
]

type Chunk = { readonly file: string; readonly imports: readonly string[] }
type Manifest = ReadonlyMap<string, Chunk>

/** What the check found: the bytes of each file of a first visit, compressed, and one line a fault. */
export type BundleVerdict = {
  readonly bytes: number
  readonly files: readonly string[]
  readonly faults: string[]
}

/** Holds what a first visit to the portal fetches, static imports included, to its limit. */
export function checkBundle(folder: string, limit: number = limitBytes): BundleVerdict {
  const manifest = readManifest(join(folder, 'manifest.json'))
  const missing = firstVisit.filter((name) => !manifest.has(name))
  const files = [...new Set(firstVisit.flatMap((name) => filesOf(manifest, name)))]
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0)
  const faults = missing.map(
    (name) => `${name}: not in the build, so nobody knows what a first visit fetches`,
  )
  if (bytes > limit) faults.push(`a first visit fetches ${bytes} bytes of JavaScript, at most ${limit}`)
  return { bytes, files, faults }
}

function readManifest(path: string): Manifest {
  const said: unknown = JSON.parse(readFileSync(path, 'utf8'))
  return new Map(Object.entries(asRecord(said)).map(([name, chunk]) => [name, asChunk(asRecord(chunk))]))
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function asChunk({ file, imports }: Readonly<Record<string, unknown>>): Chunk {
  return { file: String(file), imports: Array.isArray(imports) ? imports.map(String) : [] }
}

function filesOf(manifest: Manifest, start: string): string[] {
  const seen = new Set<string>()
  const waiting = [start]
  for (const name of waiting) {
    if (seen.has(name)) continue
    seen.add(name)
    waiting.push(...(manifest.get(name)?.imports ?? []))
  }
  return [...seen].flatMap((name) => manifest.get(name)?.file ?? [])
}

function newestBuild(root: string): string {
  const builds = join(root, 'portal', 'dist')
  const [newest] = readdirSync(builds)
    .filter((name) => !name.startsWith('.'))
    .map((name) => join(builds, name))
    .toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
  if (newest === undefined) throw new Error('There is no build of the portal: run npm run build.')
  return newest
}

if (import.meta.main) {
  const { bytes, files, faults } = checkBundle(newestBuild(rootArgument()))
  for (const fault of faults) console.log(fault)
  console.log(
    `bundle: ${(bytes / 1000).toFixed(1)} kB in ${files.length} files on a first visit, at most ${limitBytes / 1000} kB, ${faults.length} faults`,
  )
  if (faults.length > 0) process.exitCode = 1
}
