import { deepEqual, equal, match } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import { checkBundle } from './check-bundle.ts'

// What cannot be compressed is as long as it is.
const noise = (bytes: number) => randomBytes(bytes)

function build(test: TestContext, without?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'theriac-bundle-'))
  test.after(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'assets'))
  for (const name of ['app', 'shared', 'english', 'sign-in', 'home', 'later']) {
    writeFileSync(join(folder, `assets/${name}.js`), noise(1000))
  }
  const chunks = {
    'index.html': { file: 'assets/app.js', imports: ['_shared.js'], dynamicImports: ['src/pages/later.tsx'] },
    '_shared.js': { file: 'assets/shared.js', imports: ['index.html'] },
    'src/texts/en/first/first-texts.ts': { file: 'assets/english.js' },
    'src/pages/sign-in/sign-in-page.tsx': { file: 'assets/sign-in.js', imports: ['_shared.js'] },
    'src/pages/home/overview/home-page.tsx': { file: 'assets/home.js' },
    'src/pages/later.tsx': { file: 'assets/later.js' },
  }
  const kept = Object.fromEntries(Object.entries(chunks).filter(([name]) => name !== without))
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(kept))
  return folder
}

describe('the first visit', () => {
  it('counts the app, one language, the first pages and all that they import, each once, and nothing fetched later', (test) => {
    const { files, bytes, faults } = checkBundle(build(test), 6_000)
    deepEqual(files.map((file) => file.slice(7, -3)).toSorted(), [
      'app',
      'english',
      'home',
      'shared',
      'sign-in',
    ])
    equal(Math.round(bytes / 100), 51)
    deepEqual(faults, [])
  })

  it('is refused above its limit', (test) => {
    match(
      checkBundle(build(test), 5_000).faults.join(),
      /^a first visit fetches 51\d\d bytes of JavaScript, at most 5000$/,
    )
  })

  it('is refused where a page of it cannot be found', (test) => {
    match(
      checkBundle(build(test, 'src/texts/en/first/first-texts.ts')).faults.join(),
      /first-texts\.ts: not in the build/,
    )
  })
})
