import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  obstacleOfClient,
  obstacleOfCredential,
  obstacleOfNetwork,
  obstacleSentences,
  tellObstacle,
} from './obstacle.ts'

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

const alive = { credentialRevokedAt: null, credentialEndedBecause: null, credentialExpiresAt: null }

describe('what stands in the way of a credential', () => {
  for (const [credentialKind, ended, expired] of [
    ['secret', 'secret_ended', 'secret_expired'],
    ['key', 'key_ended', 'key_expired'],
    ['key-set', 'key_ended', 'key_expired'],
  ] as const) {
    it(`is nothing while a ${credentialKind} was not taken away and has not expired`, () => {
      const credential = { credentialKind, ...alive }
      assert.equal(obstacleOfCredential(credential, now), undefined)
      assert.equal(obstacleOfCredential({ ...credential, credentialExpiresAt: later }, now), undefined)
    })

    it(`is the end of a ${credentialKind}, from the very moment on`, () => {
      const credential = { credentialKind, ...alive, credentialExpiresAt: now }
      assert.equal(obstacleOfCredential(credential, now), expired)
    })

    it(`is that a ${credentialKind} was taken away, even where a clock that is ahead says so`, () => {
      const credential = { credentialKind, ...alive, credentialRevokedAt: later }
      assert.equal(obstacleOfCredential(credential, now), ended)
    })
  }

  it('is why a secret ended, where that is known', () => {
    for (const [why, obstacle] of [
      ['found', 'secret_found'],
      ['ended', 'secret_ended'],
      ['replaced', 'secret_replaced'],
    ] as const) {
      const ended = { ...alive, credentialRevokedAt: now, credentialEndedBecause: why }
      assert.equal(obstacleOfCredential({ ...ended, credentialKind: 'secret' }, now), obstacle)
      assert.equal(obstacleOfCredential({ ...ended, credentialKind: 'key' }, now), 'key_ended')
    }
  })

  it('has a sentence that says what to do, in the characters that RFC 6749 §5.2 permits', () => {
    for (const sentence of Object.values(obstacleSentences)) {
      assert.match(
        sentence.replace('{address}', '2001:db8::7'),
        /^(This|The) [\x20\x21\x23-\x5B\x5D-\x7E]+\. (Ask|Use) [\x20\x21\x23-\x5B\x5D-\x7E]+\.$/,
      )
    }
  })
})

describe('what stands in the way of where a client asks from', () => {
  it('is that the client may not ask from there, and is told with the address', () => {
    assert.equal(obstacleOfNetwork({ isNetworkAllowed: true }), undefined)
    assert.equal(obstacleOfNetwork({ isNetworkAllowed: false }), 'network_not_allowed')
    assert.match(tellObstacle('network_not_allowed', '192.0.2.7'), /from the address 192\.0\.2\.7\. Ask/)
  })
})
