import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, it } from 'node:test'

// A machine on which no file is, and from which nothing can be fetched.
const emptyMachine = `data:text/javascript,${encodeURIComponent(`
  import fs from 'node:fs'
  import { syncBuiltinESMExports } from 'node:module'
  fs.existsSync = () => false
  syncBuiltinESMExports()
`)}`

describe('finding the browser of the tests', () => {
  it('says in one sentence what to do where there is none, and ends with 1', () => {
    const file = join(import.meta.dirname, 'find-chromium.ts')
    const ran = spawnSync(process.execPath, ['--import', emptyMachine, file], {
      env: { PATH: '' },
      encoding: 'utf8',
    })
    assert.deepEqual(
      { code: ran.status, out: ran.stdout, error: ran.stderr },
      {
        ...{ code: 1, out: '' },
        error: 'The tests look at the portal in a browser: install Chromium, and run them again.\n',
      },
    )
  })
})
