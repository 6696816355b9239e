import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { replaceSuperUser } from '@theriac/contract/v1/national.ts'
import { inviteUser, listUsers, sendInvitationAgain } from '@theriac/contract/v1/users.ts'
import { makeSite } from '../../../test/factories.ts'
import { createAs, makeNation } from '../../../test/national.ts'
import { callAs, makePerson, type PersonAnswer, type TestPerson } from '../../../test/people.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { makeOffice } from '../../../test/user-groups.ts'
import { integer, nullable, timestamp, uuid } from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'
import { invitePerson } from './public.ts'

let app: TestApp
before(async () => {
  app = await startTestApp()
})
after(() => app.close())

const newEmail = () => `${randomUUID()}@example.org`
const person = { name: 'Niamh Kelly', kind: 'user', groupIds: [], locationIds: null } as const
const invite = (by: TestPerson) => callAs(app, by, inviteUser, { body: { ...person, email: newEmail() } })
const replace = (by: TestPerson, organisationId: string) =>
  callAs(app, by, replaceSuperUser, {
    params: { organisationId },
    body: { name: 'Niamh Kelly', email: newEmail() },
  })
const statuses = (answers: readonly PersonAnswer[]) =>
  answers.map(({ status }) => status).toSorted((one, other) => one - other)

function checkRefused(refused: PersonAnswer | undefined, seconds: number): void {
  assert.equal(refused?.status, 429)
  assert.equal(refused?.body.code, 'code.too_many_sends')
  assert.equal(refused?.headers.get('retry-after'), String(seconds))
}

/** As if so many invitations had been sent, some seconds ago. */
async function seed(organisationId: string, by: string | null, count: number, secondsAgo: number) {
  const at = new Date(app.clock.now().getTime() - secondsAgo * 1000)
  await app.operate(({ tx }) => tx.run(seedSends, [organisationId, by, count, at]))
}

const seedSends = statement({
  name: 'seed_sends',
  params: [uuid, nullable(uuid), integer, timestamp],
  columns: {},
  text: `
    insert into invitation_sends (organisation_id, email, inviter_id, sent_at)
    select $1, n || '@example.org', $2, $4
    from generate_series(1, $3::int) n`,
})

describe('the invitations of one person', () => {
  it('are thirty in an hour, new ones and those sent again, and then wait', async () => {
    const { superUser } = await makeOffice(app)
    const first = await invite(superUser)
    const again = { params: { invitationId: first.body.id } }
    assert.equal((await callAs(app, superUser, sendInvitationAgain, again)).status, 200)
    app.clock.advance(60)
    for (let count = 2; count < 30; count += 1) assert.equal((await invite(superUser)).status, 200)
    checkRefused(await invite(superUser), 3600 - 60)
    checkRefused(await callAs(app, superUser, sendInvitationAgain, again), 3600 - 60)
    const { body } = await callAs(app, superUser, listUsers)
    assert.equal(body.invitations.length, 29)
    app.clock.advance(-60)
  })

  it('are no more when two come together, and another person’s are his own', async () => {
    const office = await makeOffice(app)
    const { superUser } = office
    await seed(superUser.organisationId, superUser.personId, 29, 60)
    const answers = await Promise.all([invite(superUser), invite(superUser)])
    assert.deepEqual(statuses(answers), [200, 429])
    assert.equal((await invite(await makePerson(app, office.site))).status, 200)
  })

  it('count over all organisations of a market, also when they are sent together', async () => {
    const nation = await makeNation(app)
    const sites = [
      await makeSite(app, { market: nation.market }),
      await makeSite(app, { market: nation.market }),
    ]
    await seed(sites[0]?.organisationId ?? '', nation.nmvo.personId, 29, 60)
    const answers = await Promise.all(sites.map(({ organisationId }) => replace(nation.nmvo, organisationId)))
    assert.deepEqual(statuses(answers), [200, 429])
    checkRefused(await createAs(app, nation.nmvo), 3600 - 60)
  })
})

describe('the invitations of an organisation', () => {
  it('are a hundred in a day, whoever sends them, also together', async () => {
    const office = await makeOffice(app)
    const others = await Promise.all([makePerson(app, office.site), makePerson(app, office.site)])
    await seed(office.superUser.organisationId, office.superUser.personId, 99, 7200)
    const answers = await Promise.all(others.map(invite))
    assert.deepEqual(statuses(answers), [200, 429])
    checkRefused(
      answers.find(({ status }) => status === 429),
      86_400 - 7200,
    )
  })

  it('keep neither the national organisation nor the operator from inviting', async () => {
    const nation = await makeNation(app)
    const site = await makeSite(app, { market: nation.market })
    const superUser = await makePerson(app, site)
    await seed(site.organisationId, superUser.personId, 100, 7200)
    checkRefused(await invite(superUser), 86_400 - 7200)
    assert.equal((await replace(nation.nmvo, site.organisationId)).status, 200)
    await seed(site.organisationId, null, 100, 0)
    const { organisationId } = site
    const parts = { keyring: app.keyring, publicUrl: app.url }
    await app.operate((work) =>
      invitePerson(work, parts, { ...person, organisationId, email: newEmail(), sentUnder: null }),
    )
    const elsewhere = await makeOffice(app)
    await seed(elsewhere.superUser.organisationId, null, 100, 0)
    assert.equal((await invite(elsewhere.superUser)).status, 200, 'the operator’s count for nobody')
  })
})
