import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createRateLimit } from './limit-rate.ts'

describe('the limit of requests a minute', () => {
  const now = new Date('2026-11-21T10:00:20Z')

  it('lets so many pass, and then says how long to wait', () => {
    const waitSeconds = createRateLimit()
    assert.deepEqual(
      [1, 2, 3].map(() => waitSeconds('one', 2, now)),
      [0, 0, 40],
    )
  })

  it('counts each client for itself, and anew each minute', () => {
    const waitSeconds = createRateLimit()
    waitSeconds('one', 1, now)
    assert.equal(waitSeconds('two', 1, now), 0)
    assert.equal(waitSeconds('one', 1, now), 40)
    assert.equal(waitSeconds('one', 1, new Date(now.getTime() + 40_000)), 0)
  })
})
