import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { english } from '../texts/en/english.ts'
import { Problem } from './problem.ts'
import { readFailure } from './read-failure.ts'

describe('what went wrong', () => {
  it('is told without a reference where there is none in the log: a page that could not be fetched', () => {
    const failure = readFailure(new TypeError('Failed to fetch dynamically imported module'), english)
    assert.deepEqual(failure, { sentence: english.shell.failedPage.advice })
  })

  it('is told with the reference where it was on our side, and without one where it is a clear no', () => {
    const problem = (code: string, status: number) =>
      readFailure(new Problem({ code, status, reference: 'ab12' }), english)
    assert.equal(problem('server.failed', 500).reference, 'ab12')
    assert.equal(problem('permission.missing', 403).reference, undefined)
    assert.equal(problem('permission.missing', 403).isRefusal, true)
  })
})
