import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { buildPortal, digestOfSources } from './build-portal.ts'

function temporaryFolder(test: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'theriac-portal-'))
  test.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

function maker(says = 'portal') {
  let made = 0
  const make = async (folder: string) => {
    made += 1
    write(folder, 'index.html', says)
    await pause(20)
    write(folder, 'assets/main.js', says)
  }
  return { make, made: () => made }
}

describe('the build of the portal', () => {
  it('is stale when a source, a text of the contract or a package changes, and not when a test does', (test) => {
    const folder = temporaryFolder(test)
    write(folder, 'portal/src/app/main.tsx', 'one')
    const first = digestOfSources(folder)
    const changes = (path: string) => {
      const before = digestOfSources(folder)
      write(folder, path, 'two')
      return digestOfSources(folder) !== before
    }
    assert.equal(digestOfSources(folder), first)
    assert.ok(changes('portal/src/app/main.tsx'))
    assert.ok(changes('portal/index.html'))
    assert.ok(changes('contract/src/problems.ts'))
    assert.ok(changes('package-lock.json'))
    assert.ok(!changes('portal/src/app/main.test.ts'))
    assert.ok(!changes('server/src/main.ts'))
  })

  it('is made once for the same sources', async (test) => {
    const into = temporaryFolder(test)
    const { make, made } = maker()
    const first = await buildPortal(make, into, 'a')
    assert.equal(await buildPortal(make, into, 'a'), first)
    assert.equal(made(), 1)
  })

  it('is whole for two starts at once', async (test) => {
    const into = temporaryFolder(test)
    const { make } = maker()
    const folders = await Promise.all([buildPortal(make, into, 'a'), buildPortal(make, into, 'a')])
    assert.equal(folders[0], folders[1])
    assert.deepEqual(readdirSync(into), ['a'])
    assert.equal(readFileSync(join(into, 'a/assets/main.js'), 'utf8'), 'portal')
  })

  it('leaves nothing behind when it fails, and can be tried again', async (test) => {
    const into = temporaryFolder(test)
    const fails = async (folder: string) => {
      write(folder, 'index.html', 'half')
      throw new Error('no disk')
    }
    await assert.rejects(buildPortal(fails, into, 'a'), /no disk/)
    assert.deepEqual(readdirSync(into), [])
    await buildPortal(maker().make, into, 'a')
  })

  it('keeps the last three for nodes that still serve an older one', async (test) => {
    const into = temporaryFolder(test)
    for (const digest of ['a', 'b', 'c', 'd', 'e']) {
      await buildPortal(maker(digest).make, into, digest)
      await pause(15)
    }
    assert.deepEqual(readdirSync(into).toSorted(), ['c', 'd', 'e'])
  })
})
