import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Permission } from '@theriac/contract/permissions.ts'
import { boundPermissions, type Claims, obstacleOfToken, type Standing, tokenLifeSeconds } from './token.ts'

const now = new Date('2026-05-04T10:00:00Z')
const issuer = 'https://theriac.example'
const claims: Claims = {
  ...{ iss: issuer, aud: issuer, sub: 'c', client_id: 'c', jti: 'j', credential: 'k', generation: 3 },
  ...{ iat: now.getTime() / 1000, exp: now.getTime() / 1000 + tokenLifeSeconds },
}
const good: Standing = {
  ...{ status: 'active', organisationStatus: 'active', locationClosedAt: null },
  ...{
    credentialKind: 'secret',
    isNetworkAllowed: true,
    credentialRevokedAt: null,
    credentialEndedBecause: null,
    credentialExpiresAt: null,
  },
  ...{ tokenGeneration: 3, isTokenRevoked: false, isKeyTrusted: true },
}

describe('what ends a token before its time', () => {
  it('is nothing while everything stands', () => {
    assert.equal(obstacleOfToken(good, claims, now), undefined)
  })

  for (const [change, obstacle] of [
    [{ isKeyTrusted: false }, 'key_revoked'],
    [{ isTokenRevoked: true }, 'token_revoked'],
    [{ tokenGeneration: 4 }, 'token_ended'],
    [{ tokenGeneration: 2 }, 'token_ended'],
    [{ status: 'locked' }, 'client_locked'],
    [{ organisationStatus: 'suspended' }, 'organisation_suspended'],
    [{ locationClosedAt: now }, 'location_closed'],
    [{ credentialRevokedAt: now }, 'secret_ended'],
    [{ credentialRevokedAt: now, credentialEndedBecause: 'found' }, 'secret_found'],
    [{ credentialExpiresAt: now }, 'secret_expired'],
  ] as const) {
    it(`is ${obstacle} where the database says ${JSON.stringify(change)}`, () => {
      assert.equal(obstacleOfToken({ ...good, ...change }, claims, now), obstacle)
    })
  }

  it('is not the expiry of a secret that is still to come', () => {
    assert.equal(
      obstacleOfToken({ ...good, credentialExpiresAt: new Date(now.getTime() + 1) }, claims, now),
      undefined,
    )
  })
})

describe('the permissions of a token', () => {
  const held: ReadonlySet<Permission> = new Set(['packs:verify', 'packs:supply'])

  it('are all of its client where it was asked for no scope', () => {
    assert.deepEqual(boundPermissions(held, undefined), held)
  })

  it('are those of the scope that the client has, in no way more', () => {
    assert.deepEqual(boundPermissions(held, 'packs:supply packs:reactivate'), new Set(['packs:supply']))
    assert.deepEqual(boundPermissions(new Set(), 'packs:supply'), new Set())
  })

  it('are none for an empty scope, nor for words that are none', () => {
    assert.deepEqual(boundPermissions(held, ''), new Set())
    assert.deepEqual(boundPermissions(held, 'packs:* PACKS:SUPPLY constructor packs:supply\t'), new Set())
  })
})
