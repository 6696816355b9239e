import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { readSession } from '@theriac/contract/v1/session.ts'
import {
  addUserGroup,
  changeUserGroup,
  deleteUserGroup,
  listUserGroups,
  type UserGroup,
} from '@theriac/contract/v1/user-groups.ts'
import { inviteUser, listUsers, withdrawInvitation } from '@theriac/contract/v1/users.ts'
import { makeLocation } from '../../../../test/factories.ts'
import { callAs, makePerson, type TestPerson } from '../../../../test/people.ts'
import { startTestApp, type TestApp } from '../../../../test/test-app.ts'
import { readTrail } from '../../../../test/trail.ts'
import { makeGroup, makeOffice, makeUserWith, type TestOffice } from '../../../../test/user-groups.ts'

let app: TestApp
let office: TestOffice
before(async () => {
  app = await startTestApp()
})
after(() => app.close())

const add = (person: TestPerson, body: object) => callAs(app, person, addUserGroup, { body })
const change = (person: TestPerson, groupId: string, body: object) =>
  callAs(app, person, changeUserGroup, { params: { groupId }, body })
const remove = (person: TestPerson, groupId: string) =>
  callAs(app, person, deleteUserGroup, { params: { groupId } })
const newName = () => `Group ${randomUUID()}`
const groupOf = async (person: TestPerson, groupId: string): Promise<UserGroup | undefined> => {
  const { body } = await callAs(app, person, listUserGroups)
  return body.userGroups.find(({ id }: UserGroup) => id === groupId)
}

describe('a user group', () => {
  before(async () => {
    office = await makeOffice(app)
  })

  it('is added, listed and changed as it was said, its permissions in the order of the catalogue', async () => {
    const name = newName()
    const permissions = ['users:read', 'packs:verify', 'users:read']
    const added = await add(office.superUser, { name, permissions })
    assert.equal(added.status, 200)
    const expected = { id: added.body.id, name, permissions: ['packs:verify', 'users:read'], users: 0 }
    assert.deepEqual(added.body, expected)
    assert.deepEqual(await groupOf(office.superUser, added.body.id), expected)
    const changed = await change(office.superUser, added.body.id, { permissions: ['locations:read'] })
    assert.deepEqual(changed.body, { ...expected, permissions: ['locations:read'] })
  })

  it('is refused with the name of another one, in whatever case', async () => {
    const name = newName()
    await add(office.superUser, { name, permissions: [] })
    const again = await add(office.superUser, { name: name.toUpperCase(), permissions: [] })
    assert.equal(again.status, 409)
    assert.equal(again.body.code, 'group.name_taken')
    const other = await makeGroup(app, office.superUser, [])
    const renamed = await change(office.superUser, other, { name })
    assert.equal(renamed.body.code, 'group.name_taken')
    const own = (await groupOf(office.superUser, other))?.name ?? ''
    const inCapitals = await change(office.superUser, other, { name: own.toUpperCase() })
    assert.equal(inCapitals.body.name, own.toUpperCase())
  })

  it('is refused with a permission that does not exist, or that users of this organisation cannot have', async () => {
    for (const [permission, code] of [
      ['packs:burn', 'permission.unknown'],
      ['tokens:introspect', 'group.permission_does_not_fit'],
      ['organisations:read', 'group.permission_does_not_fit'],
    ] as const) {
      const { status, body } = await add(office.superUser, { name: newName(), permissions: [permission] })
      assert.equal(status, 422)
      assert.equal(body.code, code)
      assert.deepEqual(body.errors, [{ field: 'permissions', message: permission }])
    }
  })

  it('counts at the next request of whoever belongs to it, in a session that is open', async () => {
    const groupId = await makeGroup(app, office.superUser, [])
    const user = await makePerson(app, office.site, { kind: 'user', groupIds: [groupId] })
    assert.equal((await callAs(app, user, listUsers)).status, 403)
    await change(office.superUser, groupId, { permissions: ['users:read'] })
    assert.equal((await callAs(app, user, listUsers)).status, 200)
    assert.deepEqual((await callAs(app, user, readSession)).body.permissions, ['users:read'])
    await change(office.superUser, groupId, { permissions: [] })
    assert.equal((await callAs(app, user, listUsers)).status, 403)
  })

  it('says how many users belong to it, and is deleted only when nobody does, not even somebody invited', async () => {
    const groupId = await makeGroup(app, office.superUser, ['packs:verify'])
    await makePerson(app, office.site, { kind: 'user', groupIds: [groupId] })
    assert.equal((await groupOf(office.superUser, groupId))?.users, 1)
    assert.equal((await remove(office.superUser, groupId)).body.code, 'group.in_use')

    const awaited = await makeGroup(app, office.superUser, ['packs:verify'])
    const invited = await callAs(app, office.superUser, inviteUser, {
      body: {
        ...{ name: 'Somebody', email: `${randomUUID()}@example.org`, kind: 'user' },
        ...{ groupIds: [awaited], locationIds: null },
      },
    })
    assert.equal((await groupOf(office.superUser, awaited))?.users, 1)
    app.clock.advance(8 * 86_400)
    const later = await makePerson(app, office.site)
    assert.equal((await remove(later, awaited)).body.code, 'group.in_use')
    const params = { invitationId: invited.body.id }
    assert.equal((await callAs(app, later, withdrawInvitation, { params })).status, 200)
    assert.equal((await remove(later, awaited)).status, 200)
    assert.equal(await groupOf(later, awaited), undefined)
    assert.equal((await remove(later, awaited)).body.code, 'group.not_found')
    app.clock.advance(-8 * 86_400)
  })

  it('keeps both when two people change its name and its permissions at once', async () => {
    const groupId = await makeGroup(app, office.superUser, [])
    const other = await makePerson(app, office.site)
    const name = newName()
    await Promise.all([
      ...Array.from({ length: 5 }, () => change(office.superUser, groupId, { name })),
      ...Array.from({ length: 5 }, () => change(other, groupId, { permissions: ['packs:verify'] })),
    ])
    const group = await groupOf(other, groupId)
    assert.equal(group?.name, name)
    assert.deepEqual(group?.permissions, ['packs:verify'])
  })

  it('of another organisation answers as one that nobody has', async () => {
    const foreign = await makeOffice(app)
    const groupId = await makeGroup(app, foreign.superUser, [])
    for (const id of [groupId, randomUUID()]) {
      for (const answer of [
        await change(office.superUser, id, { permissions: [] }),
        await remove(office.superUser, id),
      ]) {
        assert.equal(answer.status, 404)
        assert.equal(answer.body.code, 'group.not_found')
      }
    }
    assert.equal(await groupOf(office.superUser, groupId), undefined)
  })

  it('is in the trail with what it was and what it became', async () => {
    const name = newName()
    const { body } = await add(office.superUser, { name, permissions: ['users:read'] })
    await change(office.superUser, body.id, { permissions: ['packs:verify'] })
    await change(office.superUser, body.id, { permissions: ['packs:verify'] })
    await remove(office.superUser, body.id)
    const trail = await readTrail(app, `group:${body.id}`)
    assert.deepEqual(
      trail.map(({ action, actorId, organisationId, details }) => ({
        ...{ action, actorId, organisationId, details },
      })),
      [
        { action: 'group.added', details: { name, permissions: ['users:read'] } },
        {
          action: 'group.changed',
          details: { before: { permissions: ['users:read'] }, after: { permissions: ['packs:verify'] } },
        },
        { action: 'group.deleted', details: { before: { name, permissions: ['packs:verify'] } } },
      ].map((event) => ({
        ...event,
        actorId: office.superUser.personId,
        organisationId: office.site.organisationId,
      })),
    )
  })
})

describe('what is put into a user group', () => {
  const keeper = ['user-groups:read', 'user-groups:create', 'user-groups:update', 'users:read'] as const
  before(async () => {
    office = await makeOffice(app)
  })

  it('is refused where the one who puts it there does not hold it himself', async () => {
    const user = await makeUserWith(app, office, keeper)
    const refused = await add(user, { name: newName(), permissions: ['users:read', 'clients:create'] })
    assert.equal(refused.status, 403)
    assert.equal(refused.body.code, 'grant.beyond_own')
    assert.deepEqual(refused.body.errors, [{ field: 'permissions', message: 'clients:create' }])
    assert.equal((await add(user, { name: newName(), permissions: ['users:read'] })).status, 200)
  })

  it('is refused to who belongs to the group, as everything else that would raise himself', async () => {
    const groupId = await makeGroup(app, office.superUser, keeper)
    const user = await makePerson(app, office.site, { kind: 'user', groupIds: [groupId] })
    const refused = await change(user, groupId, { permissions: [...keeper, 'users:delete'] })
    assert.equal(refused.body.code, 'grant.beyond_own')
    assert.deepEqual((await callAs(app, user, readSession)).body.permissions.toSorted(), keeper.toSorted())
  })

  it('may be taken out by who does not hold it, and what stays is not asked about', async () => {
    const user = await makeUserWith(app, office, keeper)
    const groupId = await makeGroup(app, office.superUser, ['packs:supply', 'packs:verify'])
    assert.equal((await change(user, groupId, { name: newName() })).status, 200)
    const changed = await change(user, groupId, { permissions: ['packs:supply', 'users:read'] })
    assert.equal(changed.status, 200)
    assert.deepEqual(changed.body.permissions, ['packs:supply', 'users:read'])
    const back = await change(user, groupId, { permissions: ['packs:supply', 'packs:verify'] })
    assert.equal(back.body.code, 'grant.beyond_own')
  })

  it('is refused to who is limited to locations, where somebody has the group elsewhere too', async () => {
    const { locationId } = await makeLocation(app, office.site)
    const user = await makeUserWith(app, office, keeper, [office.site.locationId])
    const groupId = await makeGroup(app, office.superUser, [])
    const here = { kind: 'user', groupIds: [groupId], locationIds: [office.site.locationId] } as const
    await makePerson(app, office.site, here)
    assert.equal((await change(user, groupId, { permissions: ['users:read'] })).status, 200)
    await change(user, groupId, { permissions: [] })
    const there = await makeGroup(app, office.superUser, [])
    await makePerson(app, office.site, { ...here, groupIds: [there], locationIds: [locationId] })
    const everywhere = await makeGroup(app, office.superUser, [])
    await makePerson(app, office.site, { kind: 'user', groupIds: [everywhere] })
    const awaited = await makeGroup(app, office.superUser, [])
    await callAs(app, office.superUser, inviteUser, {
      body: {
        ...{ name: 'Somebody', email: `${randomUUID()}@example.org`, kind: 'user' },
        ...{ groupIds: [awaited], locationIds: [office.site.locationId, locationId] },
      },
    })
    for (const id of [there, everywhere, awaited]) {
      const { body } = await change(user, id, { permissions: ['users:read'] })
      assert.equal(body.code, 'grant.beyond_own')
    }
  })

  it('is refused to who does not hold what wakes by it: a change counts only with seeing', async () => {
    const user = await makeUserWith(app, office, [...keeper, 'clients:read'])
    const asleep = await makeGroup(app, office.superUser, ['clients:update', 'clients:lock'])
    const groupId = await makeGroup(app, office.superUser, [])
    const member = await makePerson(app, office.site, { kind: 'user', groupIds: [asleep, groupId] })
    const refused = await change(user, groupId, { permissions: ['clients:read'] })
    assert.equal(refused.status, 403)
    assert.equal(refused.body.code, 'grant.beyond_own')
    assert.deepEqual(refused.body.errors, [
      { field: 'permissions', message: 'clients:update' },
      { field: 'permissions', message: 'clients:lock' },
    ])
    assert.deepEqual((await callAs(app, member, readSession)).body.permissions, [])
    const holder = await makeUserWith(app, office, [
      ...keeper,
      ...['clients:read', 'clients:update', 'clients:lock'],
    ])
    assert.equal((await change(holder, groupId, { permissions: ['clients:read'] })).status, 200)
  })

  it('is refused also where it would wake for somebody who is only invited', async () => {
    const user = await makeUserWith(app, office, [...keeper, 'clients:read'])
    const asleep = await makeGroup(app, office.superUser, ['clients:update'])
    const groupId = await makeGroup(app, office.superUser, [])
    await callAs(app, office.superUser, inviteUser, {
      body: {
        ...{ name: 'Somebody', email: `${randomUUID()}@example.org`, kind: 'user' },
        ...{ groupIds: [asleep, groupId], locationIds: null },
      },
    })
    const { body } = await change(user, groupId, { permissions: ['clients:read'] })
    assert.equal(body.code, 'grant.beyond_own')
  })
})

describe('what is taken out of a user group', () => {
  const keeper = ['user-groups:read', 'user-groups:update'] as const

  it('is free where one has all locations of its users, and refused where somebody works elsewhere', async () => {
    const { locationId } = await makeLocation(app, office.site)
    const user = await makeUserWith(app, office, keeper, [office.site.locationId])
    const of = async (locationIds?: readonly number[]) => {
      const groupId = await makeGroup(app, office.superUser, ['packs:verify'])
      await makePerson(app, office.site, {
        ...{ kind: 'user', groupIds: [groupId] },
        ...(locationIds === undefined ? {} : { locationIds }),
      })
      return groupId
    }
    const here = await of([office.site.locationId])
    assert.equal((await change(user, here, { permissions: [] })).status, 200)
    for (const id of [await of([locationId]), await of([office.site.locationId, locationId]), await of()]) {
      const { status, body } = await change(user, id, { permissions: [] })
      assert.equal(status, 403)
      assert.equal(body.code, 'group.works_elsewhere')
      assert.equal((await change(user, id, { name: newName() })).status, 200, 'its name is free')
      const everywhere = await makeUserWith(app, office, keeper)
      assert.equal((await change(everywhere, id, { permissions: [] })).status, 200)
    }
  })
})
