import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isStillInUse, overlapSeconds } from './overlap.ts'

// In the zone of the machine, as a person means it.
const now = new Date(2026, 10, 21, 18, 0, 0)

describe('how long an old secret stays valid', () => {
  it('is nothing unless somebody chooses otherwise, or as long as was chosen', () => {
    assert.equal(overlapSeconds('now', '', now), 0)
    assert.equal(overlapSeconds('day', '', now), 86_400)
  })

  it('is to the end of the day that was chosen, where the person is', () => {
    assert.equal(overlapSeconds('until', '2026-11-21', now), 6 * 3600)
    assert.equal(overlapSeconds('until', '2026-11-22', now), 30 * 3600)
  })

  it('is never more than 30 days, and never in the past', () => {
    assert.equal(overlapSeconds('until', '2026-11-20', now), undefined)
    assert.equal(overlapSeconds('until', '2026-12-21', now), undefined)
    assert.equal(overlapSeconds('until', '', now), undefined)
    assert.ok(overlapSeconds('until', '2026-12-20', now))
  })
})

describe('an old secret', () => {
  const secret = (createdAt: string, lastUsedAt: string | null) => ({
    ...{
      id: '1',
      name: '',
      lastFour: 'a1b2',
      isOld: false,
      expiresAt: null,
      createdAt,
      lastUsedAt,
      lastAddress: null,
    },
  })
  const newest = secret('2026-11-21T12:00:00Z', null)

  it('is still in use where something used it after the new one was made', () => {
    assert.ok(isStillInUse(secret('2026-01-01T00:00:00Z', '2026-11-21T12:00:01Z'), newest))
    assert.ok(!isStillInUse(secret('2026-01-01T00:00:00Z', '2026-11-21T11:59:59Z'), newest))
    assert.ok(!isStillInUse(secret('2026-01-01T00:00:00Z', null), newest))
  })
})
