import { createHash } from 'node:crypto'
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const root = resolve(import.meta.dirname, '..')
const sources = [
  'portal/{src,public}/**/*',
  'portal/*.{ts,html,json}',
  '{client,contract,barcode}/src/**/*.ts',
]
const builds = join(import.meta.dirname, 'dist')

const quality = constants.BROTLI_PARAM_QUALITY

// A node that still serves an older build keeps its files for a while.
const buildsKept = 3

/** Tells one state of the sources from every other; the versions of the packages count among them. */
export function digestOfSources(folder: string = root): string {
  const paths = globSync([...sources, 'package-lock.json'], { cwd: folder })
    .filter((path) => statSync(join(folder, path)).isFile() && !/\.test\.tsx?$/.test(path))
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
  const digest = createHash('sha256')
  for (const path of paths) {
    const text = readFileSync(join(folder, path))
    digest.update(`${path}\n${text.length}\n`).update(text)
  }
  return digest.digest('hex').slice(0, 16)
}

type Make = (folder: string) => Promise<void>

/**
 * The folder that holds the portal made from the sources as they are: made before, or now. Each state of the sources
 * has a folder of its own, put in place in one step when it is whole, so that starts at once do not disturb each other.
 */
export async function buildPortal(
  make: Make = makeWithVite,
  into = builds,
  digest = digestOfSources(),
): Promise<string> {
  const folder = join(into, digest)
  if (existsSync(folder)) return folder
  mkdirSync(into, { recursive: true })
  const unfinished = mkdtempSync(join(into, `.${digest}-`))
  try {
    await make(unfinished)
    compressAssets(join(unfinished, 'assets'))
    putInPlace(unfinished, folder)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
  dropOldBuilds(into, digest)
  return folder
}

async function makeWithVite(outDir: string): Promise<void> {
  const [{ build }, { buildSettings }] = await Promise.all([import('vite'), import('./build-settings.ts')])
  await build({ ...buildSettings, build: { ...buildSettings.build, outDir, emptyOutDir: true } })
}

/** Once here, and not at each request. */
function compressAssets(folder: string): void {
  for (const name of readdirSync(folder).filter((one) => /\.(js|css|svg)$/.test(one))) {
    const text = readFileSync(join(folder, name))
    writeFileSync(join(folder, `${name}.gz`), gzipSync(text, { level: 9 }))
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(text, { params: { [quality]: 10 } }))
  }
}

function putInPlace(unfinished: string, folder: string): void {
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    // Another start was quicker, with the same sources: its build is ours.
    if (!existsSync(folder)) throw error
  }
}

function dropOldBuilds(into: string, newest: string): void {
  const old = readdirSync(into)
    .filter((name) => !name.startsWith('.') && name !== newest)
    .map((name) => ({ path: join(into, name), at: statSync(join(into, name)).mtimeMs }))
    .toSorted((a, b) => b.at - a.at)
    .slice(buildsKept - 1)
  for (const { path } of old) rmSync(path, { recursive: true, force: true })
}

if (import.meta.main) console.log(await buildPortal())
