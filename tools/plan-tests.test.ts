import { deepEqual } from 'node:assert/strict'
import { describe, it } from 'node:test'
import { planTests } from './plan-tests.ts'

const several = (folder: string) => Array.from({ length: 20 }, (_, one) => `${folder}/${one}.test.ts`)
const alone = [
  ...['e2e/stop.test.ts', 'e2e/browser/dialogs.test.ts', 'e2e/logs.test.ts', 'tools/check-arrows.test.ts'],
  ...['server/src/platform/database/embedded/start-as-root.test.ts', 'server/test/every-plan.test.ts'],
]
const together = [...several('server/src/features/people'), ...several('portal/src')]
const plan = planTests([...together, ...alone].toSorted())

describe('the plan of the tests', () => {
  it('runs each file once', () => {
    deepEqual(plan.flat().toSorted(), [...together, ...alone].toSorted())
  })

  it('gives a process of its own to what starts processes, and to what reads the whole house', () => {
    deepEqual(
      plan
        .filter(({ length }) => length === 1)
        .flat()
        .toSorted(),
      alone.toSorted(),
    )
  })

  it('begins with the longest', () => {
    deepEqual(plan.slice(0, 2), [['e2e/browser/dialogs.test.ts'], ['e2e/stop.test.ts']])
  })

  it('keeps files of the portal, which put something in the place of fetch, from those of the server', () => {
    const rooms = plan.map((share) => new Set(share.map((file) => file.split('/')[0])).size)
    deepEqual(new Set(rooms), new Set([1]))
  })
})
