import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isAtCode, readProgress } from './sign-in-progress.ts'

describe('signing in, after a reload or the back button', () => {
  it('goes on with the code where the code was asked for', () => {
    const step = { next: 'code', sentTo: 'a***@example.org', isMailDelayed: false, expiresInSeconds: 300 }
    const progress = readProgress({ userName: 'anna@example.org', step, note: 'sent-again' })
    assert.deepEqual(progress, { userName: 'anna@example.org', step, note: 'sent-again' })
    assert.equal(isAtCode(progress), true)
  })

  it('stays with the password where that has expired', () => {
    const progress = readProgress({ userName: 'anna@example.org', step: { next: 'password-reset' } })
    assert.equal(isAtCode(progress), false)
    assert.equal(progress.step?.next, 'password-reset')
  })

  for (const kept of [
    undefined,
    null,
    'x',
    { step: { next: 'code' } },
    { step: { next: 'else' }, userName: 7 },
  ]) {
    it(`begins at the beginning where the history kept ${JSON.stringify(kept)}`, () => {
      assert.deepEqual(readProgress(kept), { userName: '' })
    })
  }
})
