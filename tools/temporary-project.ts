import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestContext } from 'node:test'
import { git } from './project-files.ts'

/** Makes a git checkout with these files, our storeys.json and a contract to import; it goes when the test ends. */
export function temporaryProject(test: TestContext, files: Readonly<Record<string, string>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'theriac-checks-')))
  test.after(() => rmSync(root, { recursive: true, force: true }))
  git(root, 'init', '--quiet')
  cpSync(join(import.meta.dirname, '..', 'storeys.json'), join(root, 'storeys.json'))
  mkdirSync(join(root, 'node_modules', '@theriac'), { recursive: true })
  for (const apartment of ['contract', 'client', 'server']) {
    symlinkSync(join('..', '..', apartment), join(root, 'node_modules', '@theriac', apartment))
    const manifest = { name: `@theriac/${apartment}`, type: 'module', exports: { './*': './src/*' } }
    write(root, `${apartment}/package.json`, JSON.stringify(manifest))
  }
  for (const [path, text] of Object.entries(files)) write(root, path, text)
  return root
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
