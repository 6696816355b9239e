import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { keepTogether } from './keep-together.ts'

describe('the permissions of a user group in the form', () => {
  it('take seeing a thing along with changing it, which does not count alone', () => {
    assert.deepEqual(keepTogether([], ['clients:lock']), ['clients:lock', 'clients:read'])
    assert.deepEqual(keepTogether(['users:read'], ['users:read', 'users:update']), [
      'users:read',
      'users:update',
    ])
  })

  it('lose changing a thing with seeing it', () => {
    const before = ['clients:read', 'clients:lock', 'clients:create', 'users:read']
    assert.deepEqual(keepTogether(before, ['clients:lock', 'clients:create', 'users:read']), [
      'clients:create',
      'users:read',
    ])
  })

  it('are left as they are where nothing hangs on another', () => {
    assert.deepEqual(keepTogether([], ['clients:create', 'packs:verify']), ['clients:create', 'packs:verify'])
    // Written by the API: it is not for this form to change what nobody touched.
    assert.deepEqual(keepTogether(['clients:lock'], ['clients:lock', 'packs:verify']), [
      'clients:lock',
      'packs:verify',
    ])
  })
})
