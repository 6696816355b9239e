import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { acceptInvitation } from '@theriac/contract/v1/invitations.ts'
import { replaceSuperUser } from '@theriac/contract/v1/national.ts'
import { changeUserGroup } from '@theriac/contract/v1/user-groups.ts'
import { changeUser, inviteUser } from '@theriac/contract/v1/users.ts'
import { linkFor, openBrowser } from '../../../test/browser.ts'
import { makeSite } from '../../../test/factories.ts'
import { createAs, makeNation } from '../../../test/national.ts'
import { callAs, makePerson, type TestPerson } from '../../../test/people.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { makeGroup, makeOffice, makeUserWith } from '../../../test/user-groups.ts'
import { integer } from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'
import { holdUsersOf } from '../roles/public.ts'

let app: TestApp
before(async () => {
  app = await startTestApp()
})
after(() => app.close())

const newEmail = () => `${randomUUID()}@example.org`

async function inviteSuperUser(by: TestPerson): Promise<string> {
  const email = newEmail()
  const body = { name: 'Niamh Kelly', email, kind: 'super-user', groupIds: [], locationIds: null }
  assert.equal((await callAs(app, by, inviteUser, { body })).status, 200)
  return linkFor(app, email, 'invitation')
}

async function replaceIn(organisationId: string, by: TestPerson): Promise<string> {
  const email = newEmail()
  const input = { params: { organisationId }, body: { name: 'Niamh Kelly', email } }
  assert.equal((await callAs(app, by, replaceSuperUser, input)).status, 200)
  return linkFor(app, email, 'invitation')
}

async function accept(token: string): Promise<number> {
  const body = { token, name: 'Niamh Kelly', password: 'seven green bottles' }
  return (await openBrowser(app).call(acceptInvitation, { body })).status
}

describe('the invitation of somebody who lost his rights', () => {
  it('is withdrawn when he is made less, and works while he is what he was', async () => {
    const office = await makeOffice(app)
    const other = await makePerson(app, office.site)
    const [lost, kept] = [await inviteSuperUser(other), await inviteSuperUser(office.superUser)]
    const lesser = { params: { userId: other.membershipId }, body: { kind: 'user' } }
    assert.equal((await callAs(app, office.superUser, changeUser, lesser)).status, 200)
    assert.equal(await accept(lost), 410)
    assert.equal(await accept(kept), 200)
  })

  it('counts no more, however he lost them', async () => {
    const office = await makeOffice(app)
    const other = await makePerson(app, office.site)
    const token = await inviteSuperUser(other)
    await run(`update memberships set kind = 'user' where id = '${other.membershipId}'`)
    assert.equal(await accept(token), 410)
    await run(`update memberships set kind = 'super-user' where id = '${other.membershipId}'`)
    assert.equal(await accept(token), 200)
  })

  it('counts no more when his group lost the right to invite, though he holds all that is in it', async () => {
    const office = await makeOffice(app)
    const groupId = await makeGroup(app, office.superUser, ['users:create', 'packs:verify'])
    const lesser = await makeGroup(app, office.superUser, ['packs:verify'])
    const inviter = await makePerson(app, office.site, { kind: 'user', groupIds: [groupId] })
    const email = newEmail()
    const given = { name: 'Niamh Kelly', email, kind: 'user', groupIds: [lesser], locationIds: null }
    assert.equal((await callAs(app, inviter, inviteUser, { body: given })).status, 200)
    const token = await linkFor(app, email, 'invitation')
    const change = { params: { groupId }, body: { permissions: ['packs:verify'] } }
    assert.equal((await callAs(app, office.superUser, changeUserGroup, change)).status, 200)
    assert.equal(await accept(token), 410)
  })

  it('counts no more when he left the national organisation that invited', async () => {
    const { office, market } = await makeNation(app)
    const { organisationId } = await makeSite(app, { market })
    const administrator = await makePerson(app, office.site, { kind: 'nmvo-administrator' })
    const kept = await replaceIn(organisationId, administrator)
    const lost = await replaceIn(organisationId, administrator)
    assert.equal(await accept(kept), 200)
    await run(`delete from memberships where id = '${administrator.membershipId}'`)
    assert.equal(await accept(lost), 410)
  })

  it('counts no more when he lost the very right by which he invited a Super User', async () => {
    const { office, market } = await makeNation(app)
    const { organisationId } = await makeSite(app, { market })
    const both = ['organisations:read', 'organisations:create', 'super-users:replace']
    const groupId = await makeGroup(app, office.superUser, both)
    const employee = await makePerson(app, office.site, { kind: 'user', groupIds: [groupId] })
    const email = newEmail()
    const first = await createAs(app, employee, { superUser: { name: 'Niamh Kelly', email } })
    assert.equal(first.status, 200)
    const [replacing, founding] = [
      await replaceIn(organisationId, employee),
      await linkFor(app, email, 'invitation'),
    ]
    const change = { params: { groupId }, body: { permissions: both.slice(0, 2) } }
    assert.equal((await callAs(app, office.superUser, changeUserGroup, change)).status, 200)
    assert.equal(await accept(replacing), 410)
    assert.equal(await accept(founding), 200)
  })

  it('counts no more when he is suspended in the national organisation at the same instant', async () => {
    const { office, market } = await makeNation(app)
    const { organisationId } = await makeSite(app, { market })
    const employee = await makeUserWith(app, office, ['super-users:replace'])
    const token = await replaceIn(organisationId, employee)
    const accepting = await app.operate(async ({ tx }) => {
      await tx.maybe(holdUsersOf, [employee.organisationId])
      const suspend = `update memberships set status = 'suspended' where id = '${employee.membershipId}'`
      await tx.run({ name: `run_${randomUUID()}`, params: [], columns: {}, text: suspend }, [])
      const answer = accept(token)
      await somebodyWaits()
      return { answer }
    })
    assert.equal(await accepting.answer, 410)
  })
})

async function somebodyWaits(): Promise<void> {
  for (let time = 0; time < 100; time += 1) {
    const row = await app.operate(({ tx }) => tx.maybe(countWaiting, []))
    if (row !== undefined && row.waiting > 0) return
    await pause(20)
  }
}

const countWaiting = statement({
  name: 'count_waiting_for_test',
  params: [],
  columns: { waiting: integer },
  text: `
    select count(*)::int as waiting
    from pg_locks l
    join pg_database d on d.oid = l.database and d.datname = current_database()
    where l.locktype = 'advisory'
      and not l.granted`,
})

async function run(text: string): Promise<void> {
  const made = { name: `run_${randomUUID()}`, params: [], columns: {}, text } as const
  await app.operate(({ tx }) => tx.run(made, []))
}
