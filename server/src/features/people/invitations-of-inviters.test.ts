import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { acceptInvitation } from '@theriac/contract/v1/invitations.ts'
import { replaceSuperUser } from '@theriac/contract/v1/national.ts'
import { changeUser, inviteUser } from '@theriac/contract/v1/users.ts'
import { linkFor, openBrowser } from '../../../test/browser.ts'
import { makeSite } from '../../../test/factories.ts'
import { makeNation } from '../../../test/national.ts'
import { callAs, makePerson, type TestPerson } from '../../../test/people.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { makeOffice } from '../../../test/user-groups.ts'

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

  it('counts no more when he left the national organisation that invited', async () => {
    const { office, market } = await makeNation(app)
    const site = await makeSite(app, { market })
    const administrator = await makePerson(app, office.site, { kind: 'nmvo-administrator' })
    const tokens = []
    for (let time = 0; time < 2; time += 1) {
      const email = newEmail()
      const { organisationId } = site
      const input = { params: { organisationId }, body: { name: 'Niamh Kelly', email } }
      assert.equal((await callAs(app, administrator, replaceSuperUser, input)).status, 200)
      tokens.push(await linkFor(app, email, 'invitation'))
    }
    assert.equal(await accept(tokens[0] ?? ''), 200)
    await run(`delete from memberships where id = '${administrator.membershipId}'`)
    assert.equal(await accept(tokens[1] ?? ''), 410)
  })
})

async function run(text: string): Promise<void> {
  const statement = { name: `run_${randomUUID()}`, params: [], columns: {}, text } as const
  await app.operate(({ tx }) => tx.run(statement, []))
}
