import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { asCredentialValues, credentialChanges, wrongWithDay } from './credential-values.ts'

// In the zone of the machine, as a person means it.
const now = new Date(2026, 10, 21, 18, 0, 0)
const ends = new Date(2026, 10, 28, 9, 30, 0)

const secret = (isOld: boolean, expiresAt: string | null = ends.toISOString()) => ({
  ...{ kind: 'secret' as const, id: '1', name: 'Till', lastFour: 'a1b2', isOld, expiresAt },
  ...{ createdAt: '2026-11-01T00:00:00Z', lastUsedAt: null, lastAddress: null },
})

describe('a credential that is changed', () => {
  const before = asCredentialValues(secret(false))

  it('is sent only in what the person has changed: an untouched end keeps its minute', () => {
    assert.deepEqual(before, { name: 'Till', expiry: 'until', expiryDay: '2026-11-28' })
    assert.deepEqual(credentialChanges(before, before), {})
    assert.deepEqual(credentialChanges(before, { ...before, name: ' Till 2 ' }), { name: 'Till 2' })
  })

  it('ends with the day that was chosen, or never', () => {
    const end = new Date(2026, 10, 30, 23, 59, 59).toISOString()
    assert.deepEqual(credentialChanges(before, { ...before, expiryDay: '2026-11-30' }), { expiresAt: end })
    assert.deepEqual(credentialChanges(before, { ...before, expiry: 'never' }), { expiresAt: null })
  })

  it('ends on no day that is over; an old one not later than was said', () => {
    assert.equal(wrongWithDay(secret(false), '2026-11-20', now), 'over')
    assert.equal(wrongWithDay(secret(false), '2027-11-20', now), undefined)
    assert.equal(wrongWithDay(secret(true), '2026-11-29', now), 'too-late')
    assert.equal(wrongWithDay(secret(true), '2026-11-28', now), undefined)
    assert.equal(wrongWithDay(secret(true), '2026-11-25', now), undefined)
  })
})
