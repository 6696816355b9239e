import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { createTasks } from '../src/assembly/create-tasks.ts'
import { readConfig } from '../src/platform/config/config.ts'
import { createMetrics } from '../src/platform/metrics/create-metrics.ts'
import { startTestApp, type TestApp } from './test-app.ts'

const source = join(import.meta.dirname, '../src')
const files = globSync('**/*.ts', { cwd: source }).filter((file) => !file.endsWith('.test.ts'))
const program = files.map((file) => readFileSync(join(source, file), 'utf8')).join('\n')
const constants = [...program.matchAll(/^export const (\w+Task) = '(\w+)'$/gm)]
const names = constants.map(([, name]) => name)
const tasks = constants.map(([, , task]) => String(task))

describe('every task that is put into the queue', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app.close())

  it('is done by the worker of a node, which has nothing else to do', () => {
    const quiet = () => {}
    const log = { debug: quiet, info: quiet, warn: quiet, error: quiet }
    const config = readConfig({}, 'demo')
    const done = createTasks({ ...app, config, smtpUrl: undefined, log, metrics: createMetrics() })
    assert.ok(tasks.length >= 4)
    assert.deepEqual(Object.keys(done).toSorted(), tasks.toSorted())
  })

  it('is named by such a constant', () => {
    const named = [...program.matchAll(/\{ task: ([^,\s]+), payload\b/g)].map(([, name]) => name)
    assert.ok(named.length >= tasks.length)
    assert.deepEqual(new Set(named), new Set(names))
  })
})
