import { deepEqual, equal, match } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import { temporaryProject } from './temporary-project.ts'

const passes = `import { it } from 'node:test'\nit('holds', () => {})\n`
const setup = { 'server/test/global-setup.ts': 'export const globalSetup = () => {}\n' }

function runTests(test: TestContext, files: Readonly<Record<string, string>>) {
  const root = temporaryProject(test, { ...setup, ...files })
  // A run inside of a test would take itself for a part of it.
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined }
  const words = [join(import.meta.dirname, 'run-tests.ts'), '--root', root]
  const { status, stdout } = spawnSync(process.execPath, words, { env, encoding: 'utf8' })
  return { status, stdout }
}

describe('running all tests', () => {
  it('ends with 0 where all have passed, and counts them', (test) => {
    const { status, stdout } = runTests(test, { 'server/a.test.ts': passes, 'portal/b.test.ts': passes })
    equal(status, 0)
    deepEqual(/tests (\d+)/.exec(stdout)?.[1], '2')
  })

  for (const [what, broken] of [
    ['has failed', passes.replace('{}', '{ throw new Error() }')],
    ['cannot be loaded', `import './nowhere.ts'\n${passes}`],
  ] as const) {
    it(`ends with 1 where one ${what}, and says in which file`, (test) => {
      const ofServer = Array.from({ length: 12 }, (_, one) => [`server/${one}.test.ts`, passes] as const)
      const { status, stdout } = runTests(test, {
        ...Object.fromEntries(ofServer),
        'server/broken.test.ts': broken,
      })
      equal(status, 1)
      match(stdout, /✖ server\/broken\.test\.ts/)
    })
  }
})
