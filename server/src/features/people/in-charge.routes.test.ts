import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { changeUser, listUsers, removeUser, suspendUser, type User } from '@theriac/contract/v1/users.ts'
import { callAs, makePerson, type PersonAnswer, type TestPerson } from '../../../test/people.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { makeOffice, makeUserWith, type TestOffice } from '../../../test/user-groups.ts'

let app: TestApp
before(async () => {
  app = await startTestApp()
})
after(() => app.close())

type Deed = (by: TestPerson, whom: TestPerson) => Promise<PersonAnswer>

const params = ({ membershipId }: TestPerson) => ({ params: { userId: membershipId } })
const remove: Deed = (by, whom) => callAs(app, by, removeUser, params(whom))
const suspend: Deed = (by, whom) => callAs(app, by, suspendUser, params(whom))
const change = (by: TestPerson, whom: TestPerson, body: object) =>
  callAs(app, by, changeUser, { ...params(whom), body })
const deeds: Readonly<Record<string, Deed>> = {
  ...{ removes: remove, suspends: suspend },
  'makes less of': (by, whom) => change(by, whom, { kind: 'user' }),
  limits: (by, whom) => change(by, whom, { locationIds: [] }),
}
const rights = ['users:update', 'users:delete', 'users:suspend', 'users:read'] as const

describe('who is in charge of an organisation', () => {
  it('is out of reach of everybody who is not', async () => {
    const office = await makeOffice(app)
    const user = await makeUserWith(app, office, rights)
    for (const deed of Object.values(deeds)) {
      const { status, body } = await deed(user, office.superUser)
      assert.equal(status, 403)
      assert.equal(body.code, 'user.outranks_you')
    }
    const colleague = await makePerson(app, office.site, { kind: 'user' })
    const raised = await change(user, colleague, { kind: 'super-user' })
    assert.equal(raised.body.code, 'user.outranks_you')
  })

  it('can be followed, but the last one who can do everything stays', async () => {
    const office = await makeOffice(app)
    const limited = await makePerson(app, office.site, { locationIds: [office.site.locationId] })
    for (const [name, deed] of Object.entries(deeds)) {
      const { status, body } = await deed(limited, office.superUser)
      assert.equal(status, 409, `one who is limited ${name} the last`)
      assert.equal(body.code, 'user.last_super_user')
    }
    const suspended = await makePerson(app, office.site)
    await suspend(office.superUser, suspended)
    const refused = await remove(limited, office.superUser)
    assert.equal(refused.body.code, 'user.last_super_user', 'one who is suspended does not count')
    const other = await makePerson(app, office.site)
    assert.equal((await remove(limited, office.superUser)).status, 200)
    assert.equal((await remove(other, limited)).status, 200)
  })

  it('is, in a national organisation, an NMVO administrator', async () => {
    const office = await makeOffice(app, { type: 'nmvo', settings: { isTotpDemandedOfNmvo: false } })
    const user = await makeUserWith(app, office, rights)
    assert.equal((await remove(user, office.superUser)).body.code, 'user.outranks_you')
    const other = await makePerson(app, office.site, { kind: 'nmvo-administrator' })
    assert.equal((await remove(other, office.superUser)).status, 200)
    const left: User[] = (await callAs(app, other, listUsers)).body.users
    assert.deepEqual(left.map(({ kind }) => kind).toSorted(), ['nmvo-administrator', 'user'])
  })

  for (const [name, deed] of Object.entries(deeds)) {
    it(`stays one of them when each ${name} the other at the same moment`, async () => {
      for (let round = 0; round < 5; round += 1) {
        const office: TestOffice = await makeOffice(app)
        const other = await makePerson(app, office.site)
        const answers = await Promise.all([deed(office.superUser, other), deed(other, office.superUser)])
        const statuses = answers.map(({ status }) => status)
        assert.deepEqual(statuses.filter((status) => status === 200).length, 1, JSON.stringify(answers))
        const winner = statuses[0] === 200 ? office.superUser : other
        const users: User[] = (await callAs(app, winner, listUsers)).body.users
        const inCharge = users.filter(
          ({ kind, status, locationIds }) =>
            kind === 'super-user' && status === 'active' && locationIds === null,
        )
        assert.deepEqual(
          inCharge.map(({ id }) => id),
          [winner.membershipId],
        )
      }
    })
  }

  it('stays somebody when all of them remove each other in a circle', async () => {
    const office = await makeOffice(app)
    const circle = [office.superUser]
    for (let more = 0; more < 4; more += 1) circle.push(await makePerson(app, office.site))
    const answers = await Promise.all(
      circle.map((by, place) => remove(by, circle[(place + 1) % circle.length] ?? by)),
    )
    const statuses = new Set(answers.map((answer) => answer.status))
    assert.ok(statuses.isSubsetOf(new Set([200, 401, 409])), JSON.stringify([...statuses]))
    const probes = await Promise.all(circle.map((person) => callAs(app, person, listUsers)))
    assert.ok(probes.some(({ status }) => status === 200))
  })
})
