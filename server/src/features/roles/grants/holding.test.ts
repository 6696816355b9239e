import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Permission } from '@theriac/contract/permissions.ts'
import { Refusal } from '../../../access/raise.ts'
import { checkGrant, type Holding, nothingHeld, permissionsOfPerson } from './holding.ts'

const held = (permissions: readonly Permission[], ...locationIds: number[]): Holding => ({
  permissions: new Set(permissions),
  locationIds: new Set(locationIds),
})
const everywhere = (...permissions: readonly Permission[]): Holding => ({
  permissions: new Set(permissions),
  locationIds: undefined,
})

function tooMuch(own: Holding, before: Holding, after: Holding): string[] {
  try {
    checkGrant(own, before, after)
  } catch (error) {
    assert.ok(error instanceof Refusal)
    assert.equal(error.code, 'grant.beyond_own')
    return error.errors.map(({ field, message }) => `${field} ${message}`)
  }
  return []
}

describe('giving others rights', () => {
  const own = held(['packs:verify', 'users:update'], 1, 2)

  it('is free within what one holds, and for all that is taken away', () => {
    assert.deepEqual(tooMuch(own, nothingHeld, held(['packs:verify'], 1)), [])
    assert.deepEqual(tooMuch(own, nothingHeld, own), [])
    assert.deepEqual(tooMuch(own, everywhere('packs:supply'), nothingHeld), [])
    assert.deepEqual(tooMuch(nothingHeld, own, held(['packs:verify'], 2)), [])
  })

  it('is refused for a permission that one does not hold', () => {
    assert.deepEqual(tooMuch(own, nothingHeld, held(['packs:verify', 'packs:supply'], 1)), [
      'permissions packs:supply',
    ])
  })

  it('is refused for a location that is not among one’s own, and for all locations', () => {
    assert.deepEqual(tooMuch(own, nothingHeld, held([], 3)), ['locationIds 3'])
    assert.deepEqual(tooMuch(own, nothingHeld, everywhere()), ['locationIds all'])
    assert.deepEqual(tooMuch(everywhere('packs:verify'), nothingHeld, everywhere('packs:verify')), [])
  })

  it('leaves alone what somebody had before', () => {
    const before = everywhere('packs:supply')
    assert.deepEqual(tooMuch(own, before, before), [])
    assert.deepEqual(tooMuch(own, held(['packs:supply'], 3), held(['packs:supply'], 3)), [])
  })

  it('is refused for a permission that would count where one may not do it oneself', () => {
    const before = held(['packs:supply'], 3)
    assert.deepEqual(tooMuch(own, before, held(['packs:supply', 'packs:verify'], 3)), ['locationIds 3'])
    assert.deepEqual(tooMuch(own, everywhere(), everywhere('packs:verify')), ['locationIds all'])
  })

  it('is refused for a location at which somebody could then do what one may not', () => {
    const before = held(['packs:supply'], 3)
    assert.deepEqual(tooMuch(own, before, held(['packs:supply'], 1, 3)), ['permissions packs:supply'])
  })
})

describe('what a person may do', () => {
  it('is all that fits for who is in charge, reading for an inspector, and what the groups say for a user', () => {
    const groups = ['packs:verify', 'organisations:read', 'no:such']
    assert.ok(permissionsOfPerson('super-user', 'pharmacy', []).has('clients:create'))
    assert.ok(!permissionsOfPerson('super-user', 'pharmacy', []).has('organisations:read'))
    assert.ok(permissionsOfPerson('nmvo-administrator', 'nmvo', []).has('organisations:create'))
    assert.deepEqual([...permissionsOfPerson('user', 'pharmacy', groups)], ['packs:verify'])
    const inspector = [...permissionsOfPerson('inspector', 'authority', groups)]
    assert.ok(inspector.includes('organisations:read'))
    assert.deepEqual(
      inspector.filter((name) => !name.endsWith(':read')),
      [],
    )
  })
  it('is to change what is there only together with seeing it, to add without', () => {
    const of = (...groups: string[]) => [...permissionsOfPerson('user', 'pharmacy', groups)]
    assert.deepEqual(of('clients:update', 'clients:lock', 'clients:regenerate', 'users:suspend'), [])
    assert.deepEqual(of('users:read', 'clients:delete', 'user-groups:update'), ['users:read'])
    assert.deepEqual(of('clients:update', 'clients:read'), ['clients:read', 'clients:update'])
    assert.deepEqual(of('clients:create', 'packs:verify'), ['packs:verify', 'clients:create'])
  })
})
