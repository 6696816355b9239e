import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { acceptInvitation } from '@theriac/contract/v1/invitations.ts'
import {
  readOrganisation,
  replaceSuperUser,
  withdrawSuperUserInvitation,
} from '@theriac/contract/v1/national.ts'
import { readSession } from '@theriac/contract/v1/session.ts'
import { inviteUser, withdrawInvitation } from '@theriac/contract/v1/users.ts'
import { makeSite, type TestSite } from '../../../test/factories.ts'
import { isLinkOpen, linkTokenIn } from '../../../test/invitations.ts'
import { makeNation, type TestNation } from '../../../test/national.ts'
import { callAs, makePerson, type TestPerson } from '../../../test/people.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { readTrail } from '../../../test/trail.ts'
import { makeUserWith } from '../../../test/user-groups.ts'

let app: TestApp
let nation: TestNation
let site: TestSite
let superUser: TestPerson
before(async () => {
  app = await startTestApp()
  nation = await makeNation(app)
})
after(() => app.close())

const newEmail = () => `${randomUUID()}@example.org`
const replace = (person: TestPerson, organisationId: string, body: object) =>
  callAs(app, person, replaceSuperUser, {
    params: { organisationId },
    body: { name: 'Ida Lee', email: newEmail(), ...body },
  })
const withdraw = (person: TestPerson, organisationId: string, invitationId: string) =>
  callAs(app, person, withdrawSuperUserInvitation, { params: { organisationId, invitationId } })
const tokenTo = async (email: string) => {
  const [letter] = await app.mailTo(email)
  return linkTokenIn(letter?.text ?? '', app.url)
}

describe('replacing a Super User', () => {
  before(async () => {
    site = await makeSite(app, { market: nation.market })
    superUser = await makePerson(app, site)
  })

  it('ends what he does at once, be he the last, and what he began, and invites the new one', async () => {
    const accomplice = newEmail()
    await callAs(app, superUser, inviteUser, {
      body: { name: 'X', email: accomplice, kind: 'super-user', groupIds: [], locationIds: null },
    })
    const token = await tokenTo(accomplice)
    const email = newEmail()
    const replaces = superUser.membershipId
    const { status, body } = await replace(nation.nmvo, site.organisationId, { email, replaces })
    assert.equal(status, 200)
    assert.deepEqual(body.superUsers, [])
    assert.deepEqual(
      body.invitations.map((one: { email: string; kind: string }) => [one.email, one.kind]),
      [[email, 'super-user']],
    )
    assert.equal((await callAs(app, superUser, readSession)).status, 401)
    assert.equal(await isLinkOpen(app, token), false)

    const accepted = await callAs(app, undefined, acceptInvitation, {
      body: { token: await tokenTo(email), name: 'Ida Lee', password: 'quiet harbour lantern' },
    })
    assert.equal(accepted.status, 200)
    const later = await callAs(app, nation.nmvo, readOrganisation, {
      params: { organisationId: site.organisationId },
    })
    assert.deepEqual(
      later.body.superUsers.map((one: { email: string }) => one.email),
      [email],
    )
    assert.deepEqual(later.body.invitations, [])
    const trail = await readTrail(app, `membership:${replaces}`)
    assert.deepEqual(
      trail.map(({ action, actorId, organisationId }) => ({ action, actorId, organisationId })),
      [
        {
          action: 'user.removed',
          actorId: nation.nmvo.personId,
          organisationId: site.organisationId,
        },
      ],
    )
  })

  it('may also be inviting one more, and to the address of the one who is replaced', async () => {
    const other = await makePerson(app, site)
    const more = await replace(nation.nmvo, site.organisationId, {})
    assert.ok(more.body.superUsers.some(({ id }: { id: string }) => id === other.membershipId))
    const same = { email: other.email, replaces: other.membershipId }
    assert.equal((await replace(nation.nmvo, site.organisationId, same)).status, 200)
    assert.equal((await callAs(app, other, readSession)).status, 401)
  })

  it('removes nobody who is no Super User of that organisation', async () => {
    const user = await makePerson(app, site, { kind: 'user' })
    const foreign = await makePerson(app, await makeSite(app, { market: nation.market }))
    for (const replaces of [user.membershipId, foreign.membershipId, randomUUID()]) {
      const { status, body } = await replace(nation.nmvo, site.organisationId, { replaces })
      assert.equal(status, 404)
      assert.equal(body.code, 'user.not_found')
    }
    for (const person of [user, foreign]) {
      assert.equal((await callAs(app, person, readSession)).status, 200)
    }
  })

  it('takes nothing away when the new one cannot be invited', async () => {
    const other = await makePerson(app, site)
    const user = await makePerson(app, site, { kind: 'user' })
    const refused = await replace(nation.nmvo, site.organisationId, {
      ...{ email: user.email, replaces: other.membershipId },
    })
    assert.equal(refused.status, 409)
    assert.equal(refused.body.code, 'user.is_member')
    assert.equal((await callAs(app, other, readSession)).status, 200)
  })

  it('is limited in mails to one address, as every invitation', async () => {
    const email = newEmail()
    const answers = []
    for (let time = 0; time < 4; time += 1) {
      answers.push(await replace(nation.nmvo, site.organisationId, { email }))
    }
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200, 200, 429],
    )
    assert.equal(answers[3]?.body.code, 'code.too_many_sends')
    assert.equal(answers[3]?.headers.get('retry-after'), '900')
  })

  it('makes nobody administrator of the national organisation, not even by its own users', async () => {
    const user = await makeUserWith(app, nation.office, ['super-users:replace'])
    for (const person of [user, nation.nmvo]) {
      const { status, body } = await replace(person, nation.nmvo.organisationId, {})
      assert.equal(status, 422)
      assert.equal(body.code, 'user.kind_does_not_fit')
    }
  })

  it('answers for another market’s organisation as for one that nobody has', async () => {
    const foreign = await makeSite(app)
    for (const id of [foreign.organisationId, randomUUID()]) {
      for (const { status, body } of [
        await replace(nation.nmvo, id, {}),
        await withdraw(nation.nmvo, id, randomUUID()),
      ]) {
        assert.equal(status, 404)
        assert.equal(body.code, 'organisation.not_found')
      }
    }
  })

  it('asks for a fresh proof, and is refused to an inspector', async () => {
    assert.equal((await replace(nation.inspector, site.organisationId, {})).body.code, 'permission.missing')
    app.clock.advance(16 * 60)
    assert.equal((await replace(nation.nmvo, site.organisationId, {})).body.code, 'step_up.required')
    app.clock.advance(-16 * 60)
  })
})

describe('the invitation of a Super User', () => {
  before(async () => {
    site = await makeSite(app, { market: nation.market })
    superUser = await makePerson(app, site)
  })

  it('is withdrawn by the national organisation, whoever sent it, and no other invitation is', async () => {
    const email = newEmail()
    const invited = await replace(nation.nmvo, site.organisationId, { email })
    const token = await tokenTo(email)
    const [invitation] = invited.body.invitations
    const { status, body } = await withdraw(nation.nmvo, site.organisationId, invitation.id)
    assert.equal(status, 200)
    assert.deepEqual(body.invitations, [])
    assert.equal(await isLinkOpen(app, token), false)
    const ofUser = await callAs(app, superUser, inviteUser, {
      body: { name: 'X', email: newEmail(), kind: 'user', groupIds: [], locationIds: null },
    })
    for (const id of [ofUser.body.id, invitation.id, randomUUID()]) {
      const answer = await withdraw(nation.nmvo, site.organisationId, id)
      assert.equal(answer.status, 404)
      assert.equal(answer.body.code, 'invitation.not_found')
    }
  })

  it('that the national organisation sent is withdrawn by the organisation’s own Super User too', async () => {
    const invited = await replace(nation.nmvo, site.organisationId, {})
    const params = { invitationId: invited.body.invitations[0].id }
    assert.equal((await callAs(app, superUser, withdrawInvitation, { params })).status, 200)
  })

  it('of an NMVO administrator is out of reach of the ordinary users of the national organisation', async () => {
    const user = await makeUserWith(app, nation.office, ['super-users:replace'])
    const invited = await callAs(app, nation.nmvo, inviteUser, {
      body: {
        ...{ name: 'X', email: newEmail(), kind: 'nmvo-administrator' },
        ...{ groupIds: [], locationIds: null },
      },
    })
    const refused = await withdraw(user, nation.nmvo.organisationId, invited.body.id)
    assert.equal(refused.status, 403)
    assert.equal(refused.body.code, 'user.outranks_you')
  })
})
