import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { firstTexts as english } from '../../texts/en/first/first-texts.ts'
import { firstTexts as finnish } from '../../texts/fi/first/first-texts.ts'
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

  it('has what happened for its title where that is known: nobody answered', () => {
    const failure = readFailure(new Problem({ code: 'server.unreachable', status: 0 }), english)
    assert.equal(failure.title, 'The server cannot be reached')
    assert.equal(failure.sentence, 'Check the connection and try again. What you typed is still here.')
  })

  it('says which organisation was suspended, and why', () => {
    const fields = { organisation: 'Liffey Pharmacies', reason: 'Unpaid since May.' }
    const problem = new Problem({ code: 'organisation.suspended', status: 403, fields })
    const said =
      'Liffey Pharmacies was suspended by the national organisation: Unpaid since May. Ask support.'
    assert.equal(readFailure(problem, english).sentence, said)
    const { sentence } = readFailure(problem, finnish)
    assert.ok(sentence.includes('Liffey Pharmacies') && sentence.includes('Unpaid since May.'), sentence)
    assert.doesNotMatch(sentence, /[{}]|\.\./)
  })
})
