import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { beforeTotp, entriesFor, isUnder, mayOpen, splitForBar } from './entries.ts'

const namesFor = (...held: string[]) =>
  entriesFor((permission) => held.includes(permission)).map(({ name }) => name)

describe('the navigation', () => {
  it('shows what a person may see, and his account and the help to everybody', () => {
    assert.deepEqual(namesFor(), ['home', 'account', 'help'])
    assert.deepEqual(namesFor('locations:read', 'users:read'), [
      'home',
      'locations',
      'users',
      'account',
      'help',
    ])
    assert.deepEqual(namesFor('applications:read'), ['home', 'applications', 'account', 'help'])
    assert.deepEqual(namesFor('national-applications:read'), [
      'home',
      'nationalApplications',
      'account',
      'help',
    ])
    assert.deepEqual(namesFor('organisations:read', 'national-clients:read'), [
      ...['home', 'organisations', 'findClient', 'suppliers', 'account', 'help'],
    ])
  })

  it('shows the account and the help alone to whoever has to set up an authenticator app first', () => {
    assert.deepEqual(
      entriesFor(() => true, beforeTotp).map(({ name }) => name),
      ['account', 'help'],
    )
  })

  it('has five places at the bottom of a phone, the last of them “More” where there are more', () => {
    assert.deepEqual(splitForBar([1, 2, 3, 4, 5]), { shown: [1, 2, 3, 4, 5], more: [] })
    assert.deepEqual(splitForBar([1, 2, 3, 4, 5, 6]), { shown: [1, 2, 3, 4], more: [5, 6] })
  })

  it('opens a page that was typed to those alone who may see it', () => {
    const may = (address: string, ...held: string[]) =>
      mayOpen(address, (permission) => held.includes(permission))
    assert.ok(!may('/find-client', 'locations:read'))
    assert.ok(!may('/suppliers/new', 'locations:read'))
    assert.ok(may('/suppliers', 'organisations:read'))
    assert.ok(may('/applications/it-system-change', 'applications:create'))
    assert.ok(!may('/national-applications', 'applications:read'))
    assert.ok(may('/locations/7', 'locations:read'))
    assert.ok(may('/') && may('/account') && may('/nowhere'))
  })

  it('marks the entry under which a page lies', () => {
    assert.ok(isUnder('/locations/7', '/locations'))
    assert.ok(!isUnder('/locations', '/'))
    assert.ok(!isUnder('/user-groups', '/users'))
  })
})
