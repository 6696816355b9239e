import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { readSession } from '@theriac/contract/v1/session.ts'
import {
  changeUser,
  listUsers,
  reinstateUser,
  removeUser,
  suspendUser,
  type User,
} from '@theriac/contract/v1/users.ts'
import { makeLocation, makeSite } from '../../../test/factories.ts'
import { callAs, joinAnother, makePerson, startTestSession, type TestPerson } from '../../../test/people.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { readTrail } from '../../../test/trail.ts'
import { makeGroup, makeOffice, type TestOffice } from '../../../test/user-groups.ts'

let app: TestApp
let office: TestOffice
before(async () => {
  app = await startTestApp()
})
after(() => app.close())

const params = (userId: string) => ({ params: { userId } })
const change = (person: TestPerson, userId: string, body: object) =>
  callAs(app, person, changeUser, { ...params(userId), body })
const suspend = (person: TestPerson, userId: string) => callAs(app, person, suspendUser, params(userId))
const reinstate = (person: TestPerson, userId: string) => callAs(app, person, reinstateUser, params(userId))
const remove = (person: TestPerson, userId: string) => callAs(app, person, removeUser, params(userId))
const usersOf = async (person: TestPerson): Promise<User[]> =>
  (await callAs(app, person, listUsers)).body.users
const userOf = async (person: TestPerson, { membershipId }: TestPerson): Promise<User | undefined> =>
  (await usersOf(person)).find(({ id }) => id === membershipId)

describe('the users of an organisation', () => {
  before(async () => {
    office = await makeOffice(app)
  })

  it('are listed by name, with what they are, their groups, their locations and who asks', async () => {
    const { superUser, site } = office
    const groupId = await makeGroup(app, superUser, ['packs:verify'])
    const options = { kind: 'user', groupIds: [groupId], locationIds: [site.locationId] } as const
    const user = await makePerson(app, site, { ...options, name: 'Aaron First' })
    await makePerson(app, await makeSite(app), { name: 'Aaron Foreign' })
    const [first, ...others] = await usersOf(superUser)
    assert.equal(first?.groups.length, 1)
    assert.deepEqual(first, {
      ...{ id: user.membershipId, name: 'Aaron First', email: user.email, kind: 'user', status: 'active' },
      groups: [{ id: groupId, name: first?.groups[0]?.name }],
      ...{ locationIds: [site.locationId], isYourself: false, lastSignInAt: null },
    })
    assert.deepEqual(
      others.map(({ id, isYourself, locationIds }) => ({ id, isYourself, locationIds })),
      [{ id: superUser.membershipId, isYourself: true, locationIds: null }],
    )
  })

  it('change in what is given, and nowhere else, at the next request of a session that is open', async () => {
    const { superUser, site } = office
    const { locationId } = await makeLocation(app, site)
    const groupId = await makeGroup(app, superUser, ['locations:read', 'users:read'])
    const user = await makePerson(app, site, { kind: 'user' })
    const joined = await change(superUser, user.membershipId, { groupIds: [groupId, groupId] })
    assert.equal(joined.status, 200)
    assert.deepEqual(await userOf(user, user), { ...joined.body, isYourself: true })
    const limited = await change(superUser, user.membershipId, { locationIds: [locationId] })
    assert.deepEqual(limited.body, { ...joined.body, locationIds: [locationId] })
    const session = (await callAs(app, user, readSession)).body
    assert.deepEqual(
      session.locations.map(({ id }: { id: number }) => id),
      [locationId],
    )
    const raised = await change(superUser, user.membershipId, { kind: 'super-user', locationIds: null })
    assert.deepEqual(raised.body, { ...joined.body, kind: 'super-user' })
    const nothing = await change(superUser, user.membershipId, { kind: 'user', groupIds: [] })
    assert.deepEqual(nothing.body, { ...joined.body, groups: [] })
    assert.equal((await callAs(app, user, listUsers)).status, 403)
  })

  it('are limited to locations of the organisation that are open, be they none', async () => {
    const { superUser, site } = office
    const user = await makePerson(app, site, { kind: 'user' })
    const foreign = await makeSite(app)
    const refused = await change(superUser, user.membershipId, {
      locationIds: [site.locationId, foreign.locationId],
    })
    assert.equal(refused.body.code, 'location.not_found')
    assert.equal((await userOf(superUser, user))?.locationIds, null)
    const none = await change(superUser, user.membershipId, { locationIds: [] })
    assert.deepEqual(none.body.locationIds, [])
  })

  it('are of a kind that the organisation has', async () => {
    for (const [type, kind, fits] of [
      ['pharmacy', 'inspector', false],
      ['pharmacy', 'nmvo-administrator', false],
      ['authority', 'inspector', true],
      ['authority', 'super-user', true],
      ['authority', 'nmvo-administrator', false],
      ['nmvo', 'super-user', false],
      ['nmvo', 'inspector', false],
    ] as const) {
      const own = await makeOffice(app, { type, settings: { isTotpDemandedOfNmvo: false } })
      const user = await makePerson(app, own.site, { kind: 'user' })
      const { status, body } = await change(own.superUser, user.membershipId, { kind })
      assert.equal(status, fits ? 200 : 422, `${kind} of ${type}`)
      if (!fits) assert.equal(body.code, 'user.kind_does_not_fit')
    }
  })

  it('answer, where they are another organisation’s, as users that nobody has', async () => {
    const foreign = await makePerson(app, await makeSite(app), { kind: 'user' })
    const { superUser } = office
    for (const id of [foreign.membershipId, foreign.personId, randomUUID()]) {
      for (const answer of [
        await change(superUser, id, { groupIds: [] }),
        await suspend(superUser, id),
        await reinstate(superUser, id),
        await remove(superUser, id),
      ]) {
        assert.equal(answer.status, 404)
        assert.equal(answer.body.code, 'user.not_found')
      }
    }
    const user = await makePerson(app, office.site, { kind: 'user' })
    const groupId = await makeGroup(app, (await makeOffice(app)).superUser, [])
    for (const id of [groupId, randomUUID()]) {
      const { status, body } = await change(superUser, user.membershipId, { groupIds: [id] })
      assert.equal(status, 404)
      assert.equal(body.code, 'group.not_found')
    }
  })

  it('are in the trail with what they were and what they became', async () => {
    const { superUser, site } = office
    const groupId = await makeGroup(app, superUser, [])
    const user = await makePerson(app, site, { kind: 'user' })
    const { personId, membershipId } = user
    await change(superUser, membershipId, { groupIds: [groupId] })
    await change(superUser, membershipId, { groupIds: [groupId] })
    await suspend(superUser, membershipId)
    await suspend(superUser, membershipId)
    await reinstate(superUser, membershipId)
    await remove(superUser, membershipId)
    const trail = await readTrail(app, `membership:${membershipId}`)
    assert.deepEqual(
      trail.map(({ action, details }) => ({ action, details })),
      [
        {
          action: 'user.changed',
          details: { personId, before: { groupIds: [] }, after: { groupIds: [groupId] } },
        },
        { action: 'user.suspended', details: { personId, kind: 'user' } },
        { action: 'user.reinstated', details: { personId, kind: 'user' } },
        { action: 'user.removed', details: { personId, kind: 'user', groupIds: [groupId] } },
      ],
    )
    assert.ok(trail.every(({ actorId }) => actorId === superUser.personId))
  })
})

describe('suspending and removing a user', () => {
  before(async () => {
    office = await makeOffice(app)
  })

  it('ends all that he does in the organisation from the answer on, and reinstating does not bring it back', async () => {
    const { superUser, site } = office
    const user = await makePerson(app, site)
    const elsewhere = { cookie: await startTestSession(app, user) }
    assert.equal((await callAs(app, elsewhere, readSession)).status, 200)
    assert.equal((await suspend(superUser, user.membershipId)).body.status, 'suspended')
    for (const session of [user, elsewhere]) {
      assert.equal((await callAs(app, session, readSession)).body.code, 'session.missing')
      assert.equal((await callAs(app, session, listUsers)).status, 401)
    }
    assert.equal((await userOf(superUser, user))?.status, 'suspended')
    assert.equal((await reinstate(superUser, user.membershipId)).body.status, 'active')
    assert.equal((await callAs(app, user, readSession)).status, 401)
    const again = { cookie: await startTestSession(app, user) }
    assert.equal((await callAs(app, again, readSession)).status, 200)
    assert.equal((await remove(superUser, user.membershipId)).status, 200)
    assert.equal((await callAs(app, again, readSession)).status, 401)
    assert.equal(await userOf(superUser, user), undefined)
    assert.equal((await remove(superUser, user.membershipId)).body.code, 'user.not_found')
  })

  it('is refused to who would do it to himself, as is changing himself', async () => {
    const { superUser, site } = office
    await makePerson(app, site)
    for (const answer of [
      await suspend(superUser, superUser.membershipId),
      await reinstate(superUser, superUser.membershipId),
      await remove(superUser, superUser.membershipId),
      await change(superUser, superUser.membershipId, { kind: 'user' }),
      await change(superUser, superUser.membershipId, { locationIds: null }),
    ]) {
      assert.equal(answer.status, 409)
      assert.equal(answer.body.code, 'user.is_yourself')
    }
    assert.equal((await callAs(app, superUser, readSession)).status, 200)
  })

  it('leaves the same person’s work for another organisation alone', async () => {
    const { superUser, site } = office
    const user = await makePerson(app, site, { kind: 'user' })
    const sameElsewhere = await joinAnother(app, user, await makeSite(app))
    await suspend(superUser, user.membershipId)
    await remove(superUser, user.membershipId)
    assert.equal((await callAs(app, user, readSession)).status, 401)
    assert.equal((await callAs(app, sameElsewhere, readSession)).status, 200)
  })
})
