import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import {
  type Invitation,
  inviteUser,
  listUsers,
  removeUser,
  sendInvitationAgain,
  suspendUser,
  withdrawInvitation,
} from '@theriac/contract/v1/users.ts'
import { readOrganisation } from '@theriac/contract/v1/national.ts'
import { readSession } from '@theriac/contract/v1/session.ts'
import { makeSite } from '../../../test/factories.ts'
import { isLinkOpen, linkTokenIn } from '../../../test/invitations.ts'
import { makeNation } from '../../../test/national.ts'
import { callAs, makePerson, startTestSession, type TestPerson } from '../../../test/people.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { readTrail } from '../../../test/trail.ts'
import { makeGroup, makeOffice, type TestOffice } from '../../../test/user-groups.ts'
import { noteMailState } from '../../platform/mail/mail-state.sql.ts'
import { invitePerson } from './public.ts'

let app: TestApp
let office: TestOffice
before(async () => {
  app = await startTestApp()
  office = await makeOffice(app, { settings: { supportEmail: 'support@nmvo.example' } })
})
after(() => app.close())

const newEmail = () => `${randomUUID()}@example.org`
const invite = (person: TestPerson, body: object) =>
  callAs(app, person, inviteUser, {
    body: { name: 'Somebody', kind: 'user', groupIds: [], locationIds: null, ...body },
  })
const params = (invitationId: string) => ({ params: { invitationId } })
const sendAgain = (person: TestPerson, id: string) => callAs(app, person, sendInvitationAgain, params(id))
const withdraw = (person: TestPerson, id: string) => callAs(app, person, withdrawInvitation, params(id))
const invitationsOf = async (person: TestPerson): Promise<Invitation[]> =>
  (await callAs(app, person, listUsers)).body.invitations
const newestToken = async (email: string): Promise<string> => {
  const [letter] = await app.mailTo(email)
  return linkTokenIn(letter?.text ?? '', app.url)
}

describe('an invitation', () => {
  it('is listed with what it gives, and mailed with who invites, to what, until when and whom to ask', async () => {
    const groupId = await makeGroup(app, office.superUser, ['packs:verify'])
    const locationIds = [office.site.locationId]
    const email = newEmail()
    const body = { name: 'Niamh Kelly', email: email.toUpperCase(), groupIds: [groupId], locationIds }
    const { status, body: invited } = await invite(office.superUser, body)
    assert.equal(status, 200)
    const now = app.clock.now()
    const expiresAt = new Date(now.getTime() + 7 * 86_400_000)
    assert.deepEqual(invited, {
      ...{ id: invited.id, name: 'Niamh Kelly', email, kind: 'user', locationIds, isExpired: false },
      groups: [{ id: groupId, name: invited.groups[0].name }],
      ...{ sentAt: now.toISOString(), expiresAt: expiresAt.toISOString() },
    })
    const listed = await invitationsOf(office.superUser)
    assert.deepEqual(
      listed.find(({ id }) => id === invited.id),
      invited,
    )
    const letters = await app.mailTo(email)
    assert.equal(letters.length, 1)
    const text = letters[0]?.text ?? ''
    const until = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
    const { body: session } = await callAs(app, office.superUser, readSession)
    const organisation: string = session.organisation.name
    for (const words of [
      'Hello Niamh Kelly,',
      `Test Person (${organisation}) invites you to Theriac`,
      `as a user of ${organisation}.`,
      `${until.format(expiresAt)} UTC`,
      'Support: support@nmvo.example',
    ]) {
      assert.ok(text.includes(words), `${words} in ${text}`)
    }
    assert.ok(await isLinkOpen(app, linkTokenIn(text, app.url)))
  })

  it('of the operator is in nobody’s name, and where the market has no support it names none', async () => {
    const { site } = await makeOffice(app)
    const { organisationId } = site
    const email = newEmail()
    const person = {
      name: 'Niamh Kelly',
      email,
      kind: 'super-user',
      groupIds: [],
      locationIds: null,
    } as const
    const parts = { keyring: app.keyring, publicUrl: app.url }
    await app.operate((work) => invitePerson(work, parts, { organisationId, ...person, sentUnder: null }))
    const [letter] = await app.mailTo(email)
    const text = letter?.text ?? ''
    assert.match(text, /\nYou are invited to Theriac, the medicines verification portal, as Super User of /)
    assert.doesNotMatch(text, /support|Theriac invites/i)
  })

  it('carries nobody’s link: a name that holds one is refused, and the refusal says which field and why', async () => {
    const email = newEmail()
    const { status, body } = await invite(office.superUser, { email, name: 'You won at evil.example' })
    assert.equal(status, 422)
    assert.equal(body.code, 'request.invalid')
    const [{ field, message }] = body.errors
    assert.equal(field, 'name')
    assert.match(message, /^is no name: it has a web or e-mail address/)
    assert.deepEqual(await app.mailTo(email), [])
  })

  it('is written in its language', async () => {
    const email = newEmail()
    await invite(office.superUser, { email, language: 'fi', kind: 'super-user' })
    const [letter] = await app.mailTo(email)
    assert.equal(letter?.subject, 'Sinut on kutsuttu Theriaciin')
    assert.match(letter?.text ?? '', /kutsuu sinut .* pääkäyttäjäksi \(Super User\)\./)
    assert.match(letter?.text ?? '', /Tuki: support@nmvo\.example/)
  })

  it('expires after seven days, is listed as expired, and lives again when it is sent again', async () => {
    const email = newEmail()
    const { body } = await invite(office.superUser, { email })
    const first = await newestToken(email)
    app.clock.advance(7 * 86_400)
    const later = await makePerson(app, office.site)
    const ofLater = async () => (await invitationsOf(later)).find(({ id }) => id === body.id)
    assert.equal((await ofLater())?.isExpired, true)
    assert.equal(await isLinkOpen(app, first), false)
    const again = await sendAgain(later, body.id)
    assert.equal(again.body.isExpired, false)
    assert.ok(await isLinkOpen(app, await newestToken(email)))
    app.clock.advance(-7 * 86_400)
  })

  it('that is sent again has another link, and the one before counts no more', async () => {
    const email = newEmail()
    const { body } = await invite(office.superUser, { email })
    const first = await newestToken(email)
    app.clock.advance(1)
    const again = await sendAgain(office.superUser, body.id)
    assert.equal(again.status, 200)
    assert.equal(again.body.id, body.id)
    const second = await newestToken(email)
    assert.notEqual(first, second)
    assert.equal(await isLinkOpen(app, first), false)
    assert.ok(await isLinkOpen(app, second))
  })

  it('takes the place of an open one to the same address', async () => {
    const email = newEmail()
    const first = await invite(office.superUser, { email, name: 'First' })
    const token = await newestToken(email)
    const second = await invite(office.superUser, { email: email.toUpperCase(), name: 'Second' })
    assert.notEqual(first.body.id, second.body.id)
    const open = (await invitationsOf(office.superUser)).filter((one) => one.email === email)
    assert.deepEqual(open, [second.body])
    assert.equal(await isLinkOpen(app, token), false)
    assert.equal((await sendAgain(office.superUser, first.body.id)).body.code, 'invitation.not_found')
  })

  it('stays one when several people invite the same address at the same moment', async () => {
    const email = newEmail()
    const others = await Promise.all(Array.from({ length: 3 }, () => makePerson(app, office.site)))
    const answers = await Promise.all(others.map((person) => invite(person, { email })))
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200, 200],
    )
    const open = (await invitationsOf(office.superUser)).filter((one) => one.email === email)
    assert.equal(open.length, 1)
  })

  it('is mailed to one address three times in a quarter of an hour, however it is done, and then later', async () => {
    const email = newEmail()
    const { body } = await invite(office.superUser, { email })
    app.clock.advance(60)
    await withdraw(office.superUser, body.id)
    const second = await invite(office.superUser, { email })
    assert.equal((await sendAgain(office.superUser, second.body.id)).status, 200)
    for (const refused of [
      await sendAgain(office.superUser, second.body.id),
      await invite(office.superUser, { email }),
    ]) {
      assert.equal(refused.status, 429)
      assert.equal(refused.body.code, 'code.too_many_sends')
      assert.equal(refused.headers.get('retry-after'), String(900 - 60))
    }
    assert.equal((await app.mailTo(email)).length, 3)
    const open = (await invitationsOf(office.superUser)).filter((one) => one.email === email)
    assert.equal(open.length, 1, 'what was refused took nothing away')
    app.clock.advance(900 - 60)
    // By now a fresh proof is asked for: a session that has just begun has one.
    const cookie = await startTestSession(app, office.superUser)
    office = { ...office, superUser: { ...office.superUser, cookie } }
    assert.equal((await sendAgain(office.superUser, second.body.id)).status, 200)
    assert.equal((await sendAgain(office.superUser, second.body.id)).status, 429)
  })

  it('goes to nobody who is a user already, suspended or not', async () => {
    const member = await makePerson(app, office.site, { kind: 'user' })
    const refused = await invite(office.superUser, { email: member.email.toUpperCase() })
    assert.equal(refused.status, 409)
    assert.equal(refused.body.code, 'user.is_member')
    await callAs(app, office.superUser, suspendUser, { params: { userId: member.membershipId } })
    assert.equal((await invite(office.superUser, { email: member.email })).body.code, 'user.is_member')
    assert.deepEqual(await app.mailTo(member.email), [])
  })

  it('does not tell the inviter whether there is an account for the address', async () => {
    const known = await makePerson(app, await makeSite(app))
    const answers = await Promise.all(
      [known.email, newEmail()].map((email) => invite(office.superUser, { email })),
    )
    const [one, other] = answers.map(({ status, body }) => ({ status, ...body, id: '', email: '' }))
    assert.deepEqual(one, other)
    const [first, second] = await Promise.all(
      answers.map(async ({ body }) => {
        const [letter] = await app.mailTo(body.email)
        return letter?.text.replace(/#\w+/, '#')
      }),
    )
    assert.equal(first, second)
  })

  it('that is withdrawn is listed no more, and its link counts no more', async () => {
    const email = newEmail()
    const { body } = await invite(office.superUser, { email })
    const token = await newestToken(email)
    assert.equal((await withdraw(office.superUser, body.id)).status, 200)
    assert.equal(await isLinkOpen(app, token), false)
    assert.ok((await invitationsOf(office.superUser)).every(({ id }) => id !== body.id))
    for (const answer of [
      await withdraw(office.superUser, body.id),
      await sendAgain(office.superUser, body.id),
    ]) {
      assert.equal(answer.status, 404)
      assert.equal(answer.body.code, 'invitation.not_found')
    }
  })

  it('of another organisation answers as one that nobody has', async () => {
    const foreign = await makeOffice(app)
    const { body } = await invite(foreign.superUser, { email: newEmail() })
    for (const id of [body.id, randomUUID()]) {
      for (const answer of [await withdraw(office.superUser, id), await sendAgain(office.superUser, id)]) {
        assert.equal(answer.status, 404)
        assert.equal(answer.body.code, 'invitation.not_found')
      }
    }
    assert.equal((await invitationsOf(foreign.superUser)).length, 1)
    const { status, body: refused } = await invite(office.superUser, {
      email: newEmail(),
      locationIds: [foreign.site.locationId],
    })
    assert.equal(status, 404)
    assert.equal(refused.code, 'location.not_found')
  })

  it('ends with whoever sent it: suspended or removed, he lets nobody in', async () => {
    for (const endpoint of [suspendUser, removeUser]) {
      const inviter = await makePerson(app, office.site)
      const email = newEmail()
      const { body } = await invite(inviter, { email, kind: 'super-user' })
      const token = await newestToken(email)
      const userId = inviter.membershipId
      assert.equal((await callAs(app, office.superUser, endpoint, { params: { userId } })).status, 200)
      assert.equal(await isLinkOpen(app, token), false)
      const trail = await readTrail(app, `invitation:${body.id}`)
      assert.deepEqual(trail.at(-1)?.details, { email, because: 'inviter' })
    }
  })

  it('that a lesser user would replace or withdraw is out of his reach where it is a Super User’s', async () => {
    const groupId = await makeGroup(app, office.superUser, ['users:create'])
    const user = await makePerson(app, office.site, { kind: 'user', groupIds: [groupId] })
    const email = newEmail()
    const { body } = await invite(office.superUser, { email, kind: 'super-user' })
    for (const answer of [await invite(user, { email }), await withdraw(user, body.id)]) {
      assert.equal(answer.status, 403)
      assert.equal(answer.body.code, 'user.outranks_you')
    }
    assert.ok(await isLinkOpen(app, await newestToken(email)))
  })

  it('is refused with a name or an address that is none', async () => {
    for (const wrong of [
      { email: 'nobody' },
      { email: `a,b@example.org` },
      { email: newEmail(), name: 'Two\nlines' },
      { email: newEmail(), name: '' },
      { email: newEmail(), kind: 'operator' },
      { email: newEmail(), language: 'sv' },
    ]) {
      const { status, body } = await invite(office.superUser, wrong)
      assert.equal(status, 422, JSON.stringify(wrong))
      assert.equal(body.code, 'request.invalid')
    }
  })

  it('is told to go out late while mail is delayed, to the organisation and to the national one', async () => {
    const nation = await makeNation(app)
    const organisation = { params: { organisationId: nation.office.site.organisationId } }
    const told = async () => [
      (await callAs(app, office.superUser, listUsers)).body.isMailDelayed,
      (await callAs(app, nation.nmvo, readOrganisation, organisation)).body.isMailDelayed,
    ]
    assert.deepEqual(await told(), [false, false])
    await mailFails(app.clock.now())
    assert.deepEqual(await told(), [true, true])
    await mailFails(null)
    assert.deepEqual(await told(), [false, false])

    function mailFails(at: Date | null): Promise<number> {
      return app.database.transaction('theriac_national', undefined, (tx) => tx.run(noteMailState, [at]))
    }
  })

  it('is in the trail, and its link nowhere but in the mail', async () => {
    const email = newEmail()
    const { body } = await invite(office.superUser, { email })
    app.clock.advance(1)
    await sendAgain(office.superUser, body.id)
    const letters = await app.mailTo(email)
    const tokens = letters.map(({ text }) => linkTokenIn(text, app.url))
    app.clock.advance(1)
    await withdraw(office.superUser, body.id)
    const trail = await readTrail(app, `invitation:${body.id}`)
    assert.deepEqual(
      trail.map(({ action }) => action),
      ['user.invited', 'invitation.sent_again', 'invitation.withdrawn'],
    )
    assert.ok(trail.every(({ actorId }) => actorId === office.superUser.personId))
    const seen = JSON.stringify([trail, body, app.logged])
    assert.ok(tokens.length === 2 && tokens.every((token) => !seen.includes(token)))
  })
})
