import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { pathToFileURL } from 'node:url'
import { planTests, type TestRun } from './plan-tests.ts'
import { rootArgument } from './root-argument.ts'

const lanes = 4
const rooms = '{contract,barcode,client,server,portal,tools,e2e}/**/*.test.ts'

/** Runs every test of a checkout, and ends with 1 where one has failed. */
function runTests(root: string): void {
  const files = globSync(rooms, { cwd: root, exclude: (name) => name.endsWith('node_modules') }).toSorted()
  const folder = mkdtempSync(join(tmpdir(), 'theriac-shares-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const entries = planTests(files).map((share, place) => entryOf(root, share, join(folder, `${place}.mjs`)))
  const interruption = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      process.exitCode = 1
      interruption.abort()
    })
  }
  // Apart from its use: its types do not know yet of the global setup.
  const options = {
    ...{ cwd: root, files: entries, concurrency: lanes, signal: interruption.signal },
    globalSetupPath: join(root, 'server/test/global-setup.ts'),
  }
  run(options)
    .on('test:fail', () => (process.exitCode = 1))
    .compose(spec)
    .pipe(process.stdout)
}

/** The file that a process is given: the only one of its share, or one that loads them all, each under its name. */
function entryOf(root: string, share: TestRun, path: string): string {
  const [only = ''] = share
  if (share.length === 1) return join(root, only)
  const files = share.map((file) => [file, pathToFileURL(join(root, file)).href])
  writeFileSync(
    path,
    `import { describe } from 'node:test'
for (const [name, address] of ${JSON.stringify(files)}) describe(name, async () => void (await import(address)))
`,
  )
  return path
}

if (import.meta.main) runTests(rootArgument())
