import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import {
  changeUser,
  inviteUser,
  removeUser,
  reinstateUser,
  sendInvitationAgain,
  suspendUser,
  withdrawInvitation,
} from '@theriac/contract/v1/users.ts'
import { makeLocation, type TestSite } from '../../../test/factories.ts'
import { callAs, makePerson, type TestPerson } from '../../../test/people.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { readTrail } from '../../../test/trail.ts'
import { makeGroup, makeOffice, makeUserWith, type TestOffice } from '../../../test/user-groups.ts'

const keeper = ['users:read', 'users:create', 'users:update', 'users:suspend'] as const

let app: TestApp
let office: TestOffice
let branch: TestSite
let more: string
let less: string
before(async () => {
  app = await startTestApp()
  office = await makeOffice(app)
  branch = await makeLocation(app, office.site)
  more = await makeGroup(app, office.superUser, ['users:read', 'clients:create'])
  less = await makeGroup(app, office.superUser, ['users:read'])
})
after(() => app.close())

const change = (person: TestPerson, { membershipId }: TestPerson, body: object) =>
  callAs(app, person, changeUser, { params: { userId: membershipId }, body })
const invite = (person: TestPerson, body: object) =>
  callAs(app, person, inviteUser, {
    body: {
      ...{ name: 'Somebody', email: `${randomUUID()}@example.org`, kind: 'user' },
      ...{ groupIds: [], locationIds: null, ...body },
    },
  })
const sendAgain = (person: TestPerson, { body }: { body: { id: string } }) =>
  callAs(app, person, sendInvitationAgain, { params: { invitationId: body.id } })
const makeUser = (options: { groupIds?: readonly string[]; locationIds?: readonly number[] } = {}) =>
  makePerson(app, office.site, { kind: 'user', ...options })

function assertBeyond({ status, body }: { status: number; body: { code?: string } }): void {
  assert.equal(status, 403, JSON.stringify(body))
  assert.equal(body.code, 'grant.beyond_own')
}

describe('a user who may change users', () => {
  it('gives a group only where he holds all that is in it', async () => {
    const user = await makeUserWith(app, office, keeper)
    const colleague = await makeUser()
    assertBeyond(await change(user, colleague, { groupIds: [more] }))
    assertBeyond(await change(user, colleague, { groupIds: [less, more] }))
    assertBeyond(await invite(user, { groupIds: [more] }))
    assert.equal((await change(user, colleague, { groupIds: [less] })).status, 200)
    assert.equal((await invite(user, { groupIds: [less] })).status, 200)
  })

  it('gives no group by which more than he holds would wake in another one', async () => {
    const user = await makeUserWith(app, office, [...keeper, 'clients:read'])
    const asleep = await makeGroup(app, office.superUser, ['clients:update'])
    const seeing = await makeGroup(app, office.superUser, ['clients:read'])
    const colleague = await makeUser({ groupIds: [asleep] })
    assertBeyond(await change(user, colleague, { groupIds: [asleep, seeing] }))
    assert.equal((await change(user, colleague, { groupIds: [seeing] })).status, 200)
  })

  it('leaves a line in the trail when he tries to give more', async () => {
    const user = await makeUserWith(app, office, keeper)
    const colleague = await makeUser()
    await change(user, colleague, { groupIds: [more] })
    const [event] = await readTrail(app, `person:${user.personId}`)
    assert.equal(event?.action, 'request.refused')
    assert.equal(event?.outcome, 'refused')
    assert.deepEqual(event?.details, {
      ...{ endpoint: 'changeUser', code: 'grant.beyond_own' },
      errors: [{ field: 'permissions', message: 'clients:create' }],
    })
  })

  it('may take away what he does not hold, and leave it where it is, but not give it back', async () => {
    const user = await makeUserWith(app, office, keeper)
    const colleague = await makeUser({ groupIds: [more] })
    assert.equal((await change(user, colleague, { groupIds: [more, less] })).status, 200)
    assert.equal((await change(user, colleague, { groupIds: [] })).status, 200)
    assertBeyond(await change(user, colleague, { groupIds: [more] }))
  })

  it('makes nobody Super User, and changes and invites none', async () => {
    const user = await makeUserWith(app, office, keeper)
    const colleague = await makeUser()
    const answers = [
      await change(user, colleague, { kind: 'super-user' }),
      await change(user, await makePerson(app, office.site), { groupIds: [] }),
      await invite(user, { kind: 'super-user' }),
      await sendAgain(user, await invite(office.superUser, { kind: 'super-user' })),
    ]
    for (const { status, body } of answers) {
      assert.equal(status, 403)
      assert.equal(body.code, 'user.outranks_you')
    }
  })

  it('makes nobody inspector in an authority', async () => {
    const authority = await makeOffice(app, { type: 'authority' })
    const user = await makeUserWith(app, authority, keeper)
    const { body } = await invite(user, { kind: 'inspector' })
    assert.equal(body.code, 'user.outranks_you')
    assert.equal((await invite(authority.superUser, { kind: 'inspector' })).status, 200)
  })

  it('reinstates nobody who holds more than he does', async () => {
    const user = await makeUserWith(app, office, keeper)
    for (const [groupId, status] of [
      [more, 403],
      [less, 200],
    ] as const) {
      const colleague = await makeUser({ groupIds: [groupId] })
      const params = { userId: colleague.membershipId }
      assert.equal((await callAs(app, user, suspendUser, { params })).status, 200)
      assert.equal((await callAs(app, user, reinstateUser, { params })).status, status)
    }
  })

  it('sends an invitation again only while he holds all that is in it', async () => {
    const groupId = await makeGroup(app, office.superUser, [...keeper])
    const user = await makeUser({ groupIds: [groupId] })
    const invited = await invite(office.superUser, { groupIds: [more] })
    assertBeyond(await sendAgain(user, invited))
    await change(office.superUser, user, { groupIds: [groupId, more] })
    assert.equal((await sendAgain(user, invited)).status, 200)
  })

  it('gives nothing that he lost while he waited', async () => {
    for (let round = 0; round < 5; round += 1) {
      const groupId = await makeGroup(app, office.superUser, [...keeper])
      const user = await makeUser({ groupIds: [groupId, more] })
      const colleague = await makeUser()
      const [lost, given] = await Promise.all([
        change(office.superUser, user, { groupIds: [groupId] }),
        change(user, colleague, { groupIds: [more] }),
      ])
      assert.equal(lost.status, 200)
      assert.ok([200, 403].includes(given.status))
      assertBeyond(await change(user, await makeUser(), { groupIds: [more] }))
    }
  })
})

describe('a user who is limited to locations', () => {
  it('gives only locations among his own, never all of them', async () => {
    const here = office.site.locationId
    const user = await makeUserWith(app, office, keeper, [here])
    const colleague = await makeUser({ locationIds: [] })
    for (const locationIds of [null, [branch.locationId], [here, branch.locationId]]) {
      assertBeyond(await change(user, colleague, { locationIds }))
      assertBeyond(await invite(user, { locationIds }))
    }
    assert.equal((await change(user, colleague, { locationIds: [here] })).status, 200)
    assert.equal((await invite(user, { locationIds: [here] })).status, 200)
  })

  it('gives no right to somebody who would have it elsewhere too', async () => {
    const here = office.site.locationId
    const user = await makeUserWith(app, office, keeper, [here])
    const colleague = await makeUser({ locationIds: [here] })
    assertBeyond(await change(user, colleague, { groupIds: [less], locationIds: [here, branch.locationId] }))
    assert.equal((await change(user, colleague, { groupIds: [less] })).status, 200)
  })

  it('gives no location to somebody who could do more there than he', async () => {
    const here = office.site.locationId
    const user = await makeUserWith(app, office, keeper, [here])
    const colleague = await makeUser({ groupIds: [more], locationIds: [] })
    assertBeyond(await change(user, colleague, { locationIds: [here] }))
  })

  it('takes nothing from somebody who works elsewhere too', async () => {
    const here = office.site.locationId
    const user = await makeUserWith(app, office, [...keeper, 'users:delete'], [here])
    for (const options of [
      {},
      { locationIds: [branch.locationId] },
      { locationIds: [here, branch.locationId] },
    ]) {
      const there = await makeUser({ groupIds: [less], ...options })
      const params = { userId: there.membershipId }
      for (const answer of [
        await change(user, there, { groupIds: [] }),
        await change(user, there, { locationIds: [here] }),
        await callAs(app, user, suspendUser, { params }),
        await callAs(app, user, removeUser, { params }),
      ]) {
        assert.equal(answer.status, 403)
        assert.equal(answer.body.code, 'user.works_elsewhere')
      }
    }
    const colleague = await makeUser({ groupIds: [less], locationIds: [here] })
    assert.equal((await change(user, colleague, { groupIds: [] })).status, 200)
    const params = { userId: colleague.membershipId }
    assert.equal((await callAs(app, user, suspendUser, { params })).status, 200)
    assert.equal((await callAs(app, user, removeUser, { params })).status, 200)
  })

  it('withdraws and replaces no invitation to somewhere else', async () => {
    const here = office.site.locationId
    const user = await makeUserWith(app, office, keeper, [here])
    const email = `${randomUUID()}@example.org`
    const { body } = await invite(office.superUser, { email })
    for (const answer of [
      await callAs(app, user, withdrawInvitation, { params: { invitationId: body.id } }),
      await invite(user, { email, locationIds: [here] }),
    ]) {
      assert.equal(answer.status, 403)
      assert.equal(answer.body.code, 'user.works_elsewhere')
    }
  })

  it('makes, as a limited Super User, only Super Users who are limited as he is', async () => {
    const here = office.site.locationId
    const limited = await makePerson(app, office.site, { locationIds: [here] })
    assertBeyond(await invite(limited, { kind: 'super-user' }))
    assertBeyond(await change(limited, await makeUser(), { kind: 'super-user' }))
    assert.equal((await invite(limited, { kind: 'super-user', locationIds: [here] })).status, 200)
  })
})
