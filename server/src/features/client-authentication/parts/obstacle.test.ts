import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { obstacleOfClient, obstacleOfCredential, obstacleSentences } from './obstacle.ts'

const now = new Date('2026-05-04T10:00:00Z')
const later = new Date(now.getTime() + 1)
const free = { status: 'active', organisationStatus: 'active', locationClosedAt: null }

describe('what stands in the way of a client', () => {
  it('is nothing while it is active, and its organisation and location are', () => {
    assert.equal(obstacleOfClient(free), undefined)
  })

  it('is its lock, the suspension of its organisation, or the end of its location', () => {
    assert.equal(obstacleOfClient({ ...free, status: 'locked' }), 'client_locked')
    assert.equal(obstacleOfClient({ ...free, organisationStatus: 'suspended' }), 'organisation_suspended')
    assert.equal(obstacleOfClient({ ...free, locationClosedAt: later }), 'location_closed')
  })

  it('is any state that the program does not know', () => {
    assert.equal(obstacleOfClient({ ...free, status: 'Active' }), 'client_locked')
    assert.equal(obstacleOfClient({ ...free, organisationStatus: '' }), 'organisation_suspended')
  })

  it('is said by the nearest cause where there are several', () => {
    assert.equal(
      obstacleOfClient({ status: 'locked', organisationStatus: 'suspended', locationClosedAt: now }),
      'client_locked',
    )
  })
})

describe('what stands in the way of a credential', () => {
  it('is nothing while it was not replaced and has not expired', () => {
    assert.equal(
      obstacleOfCredential(
        { credentialKind: 'secret', credentialRevokedAt: null, credentialExpiresAt: null },
        now,
      ),
      undefined,
    )
    assert.equal(
      obstacleOfCredential(
        { credentialKind: 'secret', credentialRevokedAt: null, credentialExpiresAt: later },
        now,
      ),
      undefined,
    )
  })

  it('is its end, from the very moment on', () => {
    assert.equal(
      obstacleOfCredential(
        { credentialKind: 'secret', credentialRevokedAt: null, credentialExpiresAt: now },
        now,
      ),
      'secret_expired',
    )
  })

  it('is that it was replaced, even where a clock that is ahead says so', () => {
    assert.equal(
      obstacleOfCredential(
        { credentialKind: 'secret', credentialRevokedAt: later, credentialExpiresAt: null },
        now,
      ),
      'secret_replaced',
    )
  })

  it('has a sentence that says what to do, in the characters that RFC 6749 §5.2 permits', () => {
    for (const sentence of Object.values(obstacleSentences)) {
      assert.match(
        sentence,
        /^(This|The) [\x20\x21\x23-\x5B\x5D-\x7E]+\. (Ask|Use) [\x20\x21\x23-\x5B\x5D-\x7E]+\.$/,
      )
    }
  })
})
