import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { listClientRoles } from '@theriac/contract/v1/client-roles.ts'
import {
  changeOrganisation,
  readOrganisation,
  reinstateOrganisation,
  suspendOrganisation,
} from '@theriac/contract/v1/national.ts'
import { readSession } from '@theriac/contract/v1/session.ts'
import { fetchToken, requestToken, verify } from '../../../test/calls.ts'
import { makePack, makeSite } from '../../../test/factories.ts'
import { isLinkOpen, linkTokenIn } from '../../../test/invitations.ts'
import { createAs, makeNation, type TestNation } from '../../../test/national.ts'
import { callAs, joinAnother, makePerson, startTestSession, type TestPerson } from '../../../test/people.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { readTrail } from '../../../test/trail.ts'
import { makeUserWith } from '../../../test/user-groups.ts'

let app: TestApp
let nation: TestNation
before(async () => {
  app = await startTestApp()
  nation = await makeNation(app)
})
after(() => app.close())

const params = (organisationId: string) => ({ params: { organisationId } })
const read = (person: TestPerson, id: string) => callAs(app, person, readOrganisation, params(id))
const change = (person: TestPerson, id: string, body: object) =>
  callAs(app, person, changeOrganisation, { ...params(id), body })
const suspend = (person: TestPerson, id: string, reason = 'unpaid') =>
  callAs(app, person, suspendOrganisation, { ...params(id), body: { reason } })
const reinstate = (person: TestPerson, id: string) => callAs(app, person, reinstateOrganisation, params(id))

describe('an organisation that is created', () => {
  it('has its Authorised Representative, Full Access, and its first Super User invited by mail', async () => {
    const email = `${randomUUID()}@example.org`
    const name = `Liffey ${randomUUID()}`
    const superUser = { name: 'Sam Poe', email: email.toUpperCase(), language: 'fi' }
    const { status, body } = await createAs(app, nation.nmvo, { name, superUser })
    assert.equal(status, 200)
    const { invitations, ...rest } = body
    const asked = { questions: [], wrongAnswers: 0, answeredAt: null }
    assert.deepEqual(rest, {
      licence: null,
      onboarding: { ...asked, locationsConfirmedAt: null, proposedLocations: [] },
      ...{ id: body.id, name, type: 'pharmacy', status: 'active', suspension: null, isOwn: false },
      representative: { name: 'Una Roe', email: 'una@example.org', authorisedOn: '2024-11-02' },
      ...{ createdAt: app.clock.now().toISOString(), superUsers: [], locations: [], isMailDelayed: false },
    })
    assert.equal(invitations.length, 1)
    assert.equal(invitations[0].kind, 'super-user')
    const [letter] = await app.mailTo(email)
    const text = letter?.text ?? ''
    for (const words of [name, nation.nmvo.name, 'Tuki: support@nmvo.example'])
      assert.ok(text.includes(words))
    assert.ok(await isLinkOpen(app, linkTokenIn(text, app.url)))
    assert.deepEqual((await read(nation.nmvo, body.id)).body, body)
    const member = await makePerson(app, { organisationId: body.id })
    const roles = await callAs(app, member, listClientRoles)
    assert.deepEqual(
      roles.body.clientRoles.map((role: { name: string }) => role.name),
      ['Full Access'],
    )
  })

  it('has a name of its own among those of its type in the market', async () => {
    const name = `Liffey ${randomUUID()}`
    const first = await createAs(app, nation.nmvo, { name })
    const email = `${randomUUID()}@example.org`
    const again = { name: name.toUpperCase(), superUser: { name: 'Sam Poe', email } }
    const refused = await createAs(app, nation.nmvo, again)
    assert.equal(refused.status, 409)
    assert.equal(refused.body.code, 'organisation.name_taken')
    assert.deepEqual(await app.mailTo(email), [])
    const hospital = await createAs(app, nation.nmvo, { name, type: 'hospital' })
    assert.equal(hospital.status, 200)
    const other = await createAs(app, nation.nmvo)
    assert.equal((await change(nation.nmvo, other.body.id, { name })).body.code, 'organisation.name_taken')
    assert.equal((await change(nation.nmvo, first.body.id, { name: name.toUpperCase() })).status, 200)
  })

  it('is no second national organisation, and comes with all that belongs to it', async () => {
    const wrongs = [
      { type: 'nmvo' },
      { type: 'shop' },
      { name: '' },
      { superUser: undefined },
      { superUser: { name: 'Sam Poe', email: 'nobody' } },
      { representative: undefined },
      { representative: { name: 'Una Roe', email: 'una@example.org', authorisedOn: '2026-02-30' } },
      { representative: { name: 'Una Roe', email: 'una@example.org', authorisedOn: '0000-01-01' } },
      { market: 'FI' },
    ]
    for (const wrong of wrongs) {
      const { status, body } = await createAs(app, nation.nmvo, wrong)
      assert.equal(status, 422, JSON.stringify(wrong))
      assert.equal(body.code, 'request.invalid')
    }
  })

  it('has no name that a mail makes a link of, then or later', async () => {
    const made = await createAs(app, nation.nmvo, { name: `A/S Apotek 24/7 ${randomUUID()}` })
    assert.equal(made.status, 200)
    const name = 'Win at https://evil.example/x'
    const email = `${randomUUID()}@example.org`
    const refused = await createAs(app, nation.nmvo, { name, superUser: { name: 'Sam Poe', email } })
    for (const { status, body } of [refused, await change(nation.nmvo, made.body.id, { name })]) {
      assert.equal(status, 422)
      assert.equal(body.errors[0].field, 'name')
      assert.match(body.errors[0].message, /web or e-mail address/)
    }
    assert.deepEqual(await app.mailTo(email), [])
  })
})

describe('an organisation of the market', () => {
  it('changes in its name and its Authorised Representative', async () => {
    const { body } = await createAs(app, nation.nmvo)
    const name = `Liffey ${randomUUID()}`
    const renamed = await change(nation.nmvo, body.id, { name })
    assert.deepEqual(renamed.body, { ...body, name })
    const representative = { name: 'Ida Lee', email: 'Ida@Example.org', authorisedOn: '2024-11-20' }
    const followed = await change(nation.nmvo, body.id, { representative })
    assert.deepEqual(followed.body, {
      ...renamed.body,
      representative: { ...representative, email: 'ida@example.org' },
    })
    assert.equal((await change(nation.nmvo, body.id, { type: 'hospital' })).status, 422)
  })

  it('has a licence with its last day, or without one, which can be renewed', async () => {
    const licence = { number: 'PL-4711', expiresOn: '2027-06-30' }
    const { body } = await createAs(app, nation.nmvo, { licence })
    assert.deepEqual(body.licence, licence)
    const renewed = { number: 'PL-4711/2', expiresOn: null }
    const changed = await change(nation.nmvo, body.id, { licence: renewed })
    assert.deepEqual(changed.body, { ...body, licence: renewed })
    const named = await change(nation.nmvo, body.id, { name: `Liffey ${randomUUID()}` })
    assert.deepEqual(named.body.licence, renewed, 'what is not named stays')
    const trail = await readTrail(app, `organisation:${body.id}`)
    const of = (action: string) => trail.find((event) => event.action === action)?.details
    assert.partialDeepStrictEqual(of('organisation.added'), { licence })
    assert.deepEqual(of('organisation.changed'), {
      before: { licenceNumber: 'PL-4711', licenceExpiresOn: '2027-06-30' },
      after: { licenceNumber: 'PL-4711/2', licenceExpiresOn: null },
    })
    for (const wrong of [
      { number: '', expiresOn: null },
      { number: 'PL-1', expiresOn: '2027-02-30' },
      { number: 'PL-1' },
      null,
    ]) {
      assert.equal((await change(nation.nmvo, body.id, { licence: wrong })).status, 422)
      assert.equal((await createAs(app, nation.nmvo, { licence: wrong })).status, 422)
    }
  })

  it('was authorised on a day that has come, if only where it comes first', async () => {
    const day = (hours: number) =>
      new Date(app.clock.now().getTime() + hours * 3_600_000).toISOString().slice(0, 10)
    const authorised = (authorisedOn: string) => ({
      representative: { name: 'Una Roe', email: 'una@example.org', authorisedOn },
    })
    const { body } = await createAs(app, nation.nmvo, authorised(day(14)))
    assert.equal(body.representative.authorisedOn, day(14))
    for (const { status, body: refusal } of [
      await createAs(app, nation.nmvo, authorised(day(14 + 24))),
      await change(nation.nmvo, body.id, authorised(day(14 + 24))),
    ]) {
      assert.equal(status, 422)
      assert.partialDeepStrictEqual(refusal, {
        ...{ code: 'request.invalid', errors: [{ field: 'representative.authorisedOn' }] },
      })
    }
    assert.deepEqual((await read(nation.nmvo, body.id)).body, body)
  })

  it('is shown with who is in charge and with its locations, to an inspector too, who changes nothing', async () => {
    const site = await makeSite(app, { market: nation.market })
    const superUser = await makePerson(app, site)
    await makePerson(app, site, { kind: 'user' })
    const { body } = await read(nation.inspector, site.organisationId)
    assert.deepEqual(body.superUsers, [
      { id: superUser.membershipId, name: superUser.name, email: superUser.email, status: 'active' },
    ])
    assert.deepEqual(body.locations, [
      { id: site.locationId, name: 'Shop', city: null, postalCode: '1', isClosed: false },
    ])
    for (const refused of [
      await createAs(app, nation.inspector),
      await change(nation.inspector, site.organisationId, { name: 'X' }),
      await suspend(nation.inspector, site.organisationId),
      await reinstate(nation.inspector, site.organisationId),
    ]) {
      assert.equal(refused.status, 403)
      assert.equal(refused.body.code, 'permission.missing')
    }
  })

  it('answers, where it is another market’s, as one that nobody has', async () => {
    const foreign = await makeSite(app)
    for (const id of [foreign.organisationId, randomUUID()]) {
      for (const { status, body } of [
        await read(nation.nmvo, id),
        await change(nation.nmvo, id, { name: 'X' }),
        await suspend(nation.nmvo, id),
        await reinstate(nation.nmvo, id),
      ]) {
        assert.equal(status, 404)
        assert.equal(body.code, 'organisation.not_found')
      }
    }
  })

  it('is in the trail with each change and with each look, also in its own', async () => {
    const { body } = await createAs(app, nation.nmvo)
    await read(nation.inspector, body.id)
    await change(nation.nmvo, body.id, { name: `${body.name} 2` })
    await change(nation.nmvo, body.id, { name: `${body.name} 2` })
    await suspend(nation.nmvo, body.id)
    await reinstate(nation.nmvo, body.id)
    const trail = await readTrail(app, `organisation:${body.id}`)
    const { personId } = nation.nmvo
    const looks = trail.filter(({ action }) => action === 'organisation.viewed')
    assert.deepEqual(
      looks.map(({ actorId }) => actorId),
      [nation.inspector.personId, personId, personId, personId, personId],
      'what the answer to a change shows is a look, also where nothing changed',
    )
    const changes = trail.filter((event) => !looks.includes(event))
    assert.deepEqual(
      changes.map(({ action, actorId, details }) => ({ action, actorId, details })),
      [
        {
          ...{ action: 'organisation.added', actorId: personId },
          details: {
            ...{ market: nation.market, type: 'pharmacy', name: body.name },
            representative: body.representative,
          },
        },
        {
          ...{ action: 'organisation.changed', actorId: personId },
          details: { before: { name: body.name }, after: { name: `${body.name} 2` } },
        },
        { action: 'organisation.suspended', actorId: personId, details: { reason: 'unpaid' } },
        {
          ...{ action: 'organisation.reinstated', actorId: personId },
          details: { before: { reason: 'unpaid' } },
        },
      ],
    )
    assert.ok(trail.every(({ organisationId }) => organisationId === body.id))
  })
})

describe('suspending an organisation', () => {
  it('stops its people and its machines at once, with a reason, until it is reinstated', async () => {
    const site = await makeSite(app, { market: nation.market })
    const superUser = await makePerson(app, site)
    const pack = await makePack(app)
    const token = await fetchToken(app, site)
    assert.equal((await verify(app, token, pack)).status, 200)
    const { body } = await suspend(nation.nmvo, site.organisationId, 'incident 7')
    assert.equal(body.status, 'suspended')
    assert.deepEqual(body.suspension, { reason: 'incident 7', at: app.clock.now().toISOString() })
    assert.equal((await callAs(app, superUser, readSession)).status, 401)
    assert.equal((await verify(app, token, pack)).status, 401)
    const fields = { client_id: site.clientId, client_secret: site.clientSecret }
    assert.equal((await requestToken(app, fields)).status, 401)
    const again = await suspend(nation.nmvo, site.organisationId, 'another reason')
    assert.equal(again.body.suspension.reason, 'incident 7')
    const meanwhile = { cookie: await startTestSession(app, superUser) }
    assert.equal((await callAs(app, meanwhile, readSession)).status, 401)

    const back = await reinstate(nation.nmvo, site.organisationId)
    assert.equal(back.body.status, 'active')
    assert.equal(back.body.suspension, null)
    assert.equal((await requestToken(app, fields)).status, 200)
    assert.equal((await callAs(app, superUser, readSession)).status, 401, 'a session that ended stays so')
    const anew = { cookie: await startTestSession(app, superUser) }
    assert.equal((await callAs(app, anew, readSession)).status, 200)
  })

  it('leaves its people’s work for other organisations alone', async () => {
    const site = await makeSite(app, { market: nation.market })
    const superUser = await makePerson(app, site)
    const elsewhere = await joinAnother(app, superUser, await makeSite(app, { market: nation.market }))
    await suspend(nation.nmvo, site.organisationId)
    assert.equal((await callAs(app, elsewhere, readSession)).status, 200)
  })

  it('lets nobody in by an invitation until it is reinstated', async () => {
    const email = `${randomUUID()}@example.org`
    const { body } = await createAs(app, nation.nmvo, { superUser: { name: 'Sam Poe', email } })
    const [letter] = await app.mailTo(email)
    const token = linkTokenIn(letter?.text ?? '', app.url)
    await suspend(nation.nmvo, body.id)
    assert.equal(await isLinkOpen(app, token), false)
    await reinstate(nation.nmvo, body.id)
    assert.ok(await isLinkOpen(app, token))
  })

  it('is refused to the national organisation for itself', async () => {
    const { organisationId } = nation.nmvo
    const { status, body } = await suspend(nation.nmvo, organisationId)
    assert.equal(status, 409)
    assert.equal(body.code, 'organisation.own')
    assert.equal((await read(nation.nmvo, organisationId)).body.isOwn, true)
  })

  it('follows a user’s groups: who may read the organisations may not suspend one', async () => {
    const reader = await makeUserWith(app, nation.office, ['organisations:read'])
    const site = await makeSite(app, { market: nation.market })
    assert.equal((await read(reader, site.organisationId)).status, 200)
    assert.equal((await suspend(reader, site.organisationId)).body.code, 'permission.missing')
  })
})
