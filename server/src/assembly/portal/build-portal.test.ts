import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import { Fault } from '../../platform/fault.ts'
import { buildPortal } from './build-portal.ts'

function script(test: TestContext, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'theriac-builder-'))
  test.after(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'build.mjs')
  writeFileSync(path, text)
  return path
}

describe('building the portal at the start', () => {
  it('serves the folder that the build names', async (test) => {
    assert.equal(
      await buildPortal(script(test, "console.log('made in a second\\n/somewhere/dist/a')")),
      '/somewhere/dist/a',
    )
  })

  it('says in one sentence what to do when it fails', async (test) => {
    await assert.rejects(buildPortal(script(test, "throw new Error('no vite')")), (error) => {
      assert.ok(error instanceof Fault)
      assert.match(error.message, /^The portal could not be built: run npm ci, and npm run build [^.]*\.$/)
      return true
    })
  })
})
