import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { acceptInvitation, readInvitation } from '@theriac/contract/v1/invitations.ts'
import { readOrganisation, replaceSuperUser } from '@theriac/contract/v1/national.ts'
import { makeAccount, openBrowser, signIn, statusesOf } from '../../../test/browser.ts'
import { makeSite } from '../../../test/factories.ts'
import { isLinkOpen, linkTokenIn } from '../../../test/invitations.ts'
import { createAs, makeNation, type TestNation } from '../../../test/national.ts'
import { callAs, type PersonAnswer } from '../../../test/people.ts'
import { rowsWith } from '../../../test/rows-with.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { readTrail } from '../../../test/trail.ts'
import { invitePerson } from '../people/public.ts'
import { forgiveAnswers } from '../onboarding/public.ts'

const password = 'seven green bottles'
const knownFacts = [
  { question: 'Number of the pharmacy licence?', answer: 'PL-4711 B' },
  { question: 'Who owned it before?', answer: "Nuala O'Dowd" },
]
const right = ['PL-4711 B', "Nuala O'Dowd"]
const wrong = ['PL-4711 B', 'Somebody']

let app: TestApp
let other: TestApp
let nation: TestNation
before(async () => {
  app = await startTestApp()
  other = await startTestApp({ clock: app.clock })
  nation = await makeNation(app)
})
after(() => Promise.all([app.close(), other.close()]))

const newEmail = () => `${randomUUID()}@example.org`
const tokenTo = async (email: string) => {
  const [letter] = await app.mailTo(email)
  return linkTokenIn(letter?.text ?? '', app.url)
}
/** Creates an organisation whose Super User is asked for known facts. */
const create = async (email = newEmail()) => {
  const superUser = { name: 'Sam Poe', email }
  const { body } = await createAs(app, nation.nmvo, { superUser, knownFacts })
  return { organisationId: String(body.id), email, token: await tokenTo(email), body }
}
const inviteAnother = (organisationId: string, words: object = {}): Promise<PersonAnswer> =>
  callAs(app, nation.nmvo, replaceSuperUser, {
    params: { organisationId },
    body: { name: 'Ann Roe', email: newEmail(), ...words },
  })
const look = (token: string) => callAs(app, undefined, readInvitation, { body: { token } })
const accept = (token: string, words: object, browser = openBrowser(app)) =>
  browser.call(acceptInvitation, { body: { token, name: 'Sam Poe', password, ...words } })
const stateOf = async (organisationId: string) =>
  (await callAs(app, nation.nmvo, readOrganisation, { params: { organisationId } })).body.onboarding
const assertEnded = async (token: string) => {
  for (const answer of [await look(token), await accept(token, { answers: right })]) {
    assert.equal(answer.status, 410)
    assert.equal(answer.body.code, 'link.not_valid')
  }
}

describe('the known facts of an organisation that is invited', () => {
  it('are asked of whoever has the link, in their order; the letter says so, and nobody can read the answers', async () => {
    const { organisationId, email, token, body } = await create()
    const questions = knownFacts.map(({ question }) => question)
    assert.deepEqual((await look(token)).body.questions, questions)
    assert.deepEqual(body.onboarding, {
      ...{ questions, wrongAnswers: 0, answeredAt: null, locationsConfirmedAt: null, proposedLocations: [] },
    })
    const [letter] = await app.mailTo(email)
    assert.match(letter?.text ?? '', /asks for facts that were agreed on with the national organisation/)
    const trail = JSON.stringify(await readTrail(app, `organisation:${organisationId}`))
    for (const answer of right) {
      assert.ok(!JSON.stringify(body).includes(answer))
      assert.ok(!trail.includes(answer))
    }
    assert.deepEqual(await rowsWith(right), [])
  })

  it('are named in a letter in Finnish too', async () => {
    const email = newEmail()
    const superUser = { name: 'Liisa Laine', email, language: 'fi' }
    await createAs(app, nation.nmvo, { superUser, knownFacts })
    const [letter] = await app.mailTo(email)
    assert.match(letter?.text ?? '', /kysytään tietoja, joista on sovittu kansallisen organisaation kanssa/)
  })

  it('let in who knows them, however they are typed, and are asked of nobody after him', async () => {
    const { organisationId, token } = await create()
    const answers = ['  pl‐4711   b ', 'NUALA O’DOWD']
    assert.equal((await accept(token, { answers })).status, 200)
    assert.equal((await stateOf(organisationId)).answeredAt, app.clock.now().toISOString())
    const email = newEmail()
    assert.equal((await inviteAnother(organisationId, { email })).status, 200)
    const [letter] = await app.mailTo(email)
    assert.doesNotMatch(letter?.text ?? '', /facts/)
    const second = linkTokenIn(letter?.text ?? '', app.url)
    assert.deepEqual((await look(second)).body.questions, [])
    assert.equal((await accept(second, {})).status, 200)
  })

  it('do not tell which answer was wrong, but how many tries are left, and end the invitation with the fifth wrong try, which the NMVO sees', async () => {
    const { organisationId, token, body } = await create()
    const tries = [wrong, ['x', right[1]], ['x', 'y'], right.toReversed()]
    for (const [place, answers] of tries.entries()) {
      const refused = await accept(token, { answers })
      assert.equal(refused.status, 422)
      assert.equal(refused.body.code, 'known_fact.wrong')
      assert.deepEqual(refused.body.errors, [{ field: 'left', message: String(4 - place) }])
    }
    assert.equal((await look(token)).status, 200)
    assert.equal((await accept(token, { answers: wrong })).status, 410)
    await assertEnded(token)
    const now = (await callAs(app, nation.nmvo, readOrganisation, { params: { organisationId } })).body
    assert.equal(now.onboarding.wrongAnswers, 5)
    assert.deepEqual(now.invitations, [])
    const trail = await readTrail(app, `invitation:${body.invitations[0].id}`)
    assert.deepEqual(
      trail.slice(1).map(({ action, outcome, details }) => ({ action, outcome, details })),
      [
        ...[1, 2, 3, 4, 5].map((wrongAnswers) => ({
          ...{ action: 'invitation.refused', outcome: 'refused' },
          details: { reason: 'known_facts', wrongAnswers },
        })),
        {
          ...{ action: 'invitation.withdrawn', outcome: 'done' },
          details: { email: body.invitations[0].email, because: 'known_facts' },
        },
      ],
    )
    assert.ok(trail.every((event) => event.organisationId === organisationId))
  })

  it('count each of the tries that come together, on every node', async () => {
    const { organisationId, token } = await create()
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, place) =>
        accept(token, { answers: wrong }, openBrowser(place % 2 === 0 ? app : other)),
      ),
    )
    assert.deepEqual(statusesOf(answers), [410, 410, 410, 410, 422, 422, 422, 422])
    assert.equal((await stateOf(organisationId)).wrongAnswers, 5)
  })

  it('end every open invitation of the organisation together, and none of another one', async () => {
    const { organisationId, token } = await create()
    const neighbour = await create()
    const email = newEmail()
    await inviteAnother(organisationId, { email })
    const second = await tokenTo(email)
    for (const link of [token, second, token, second, token]) await accept(link, { answers: wrong })
    await assertEnded(token)
    await assertEnded(second)
    assert.ok(await isLinkOpen(app, neighbour.token))
  })

  it('can be tried anew with the next invitation, and never again with one that ended', async () => {
    const { organisationId, token } = await create()
    for (let time = 0; time < 5; time += 1) await accept(token, { answers: wrong })
    const email = newEmail()
    const { body } = await inviteAnother(organisationId, { email })
    assert.equal(body.onboarding.wrongAnswers, 0)
    await assertEnded(token)
    assert.equal((await accept(await tokenTo(email), { answers: right })).status, 200)
  })

  it('can be tried anew, too, when the operator invites', async () => {
    const { organisationId, token } = await create()
    for (let time = 0; time < 5; time += 1) await accept(token, { answers: wrong })
    const email = newEmail()
    await app.operate(async (work, keyring) => {
      const parts = { keyring, publicUrl: app.url }
      const person = { name: 'Ann Roe', email, kind: 'super-user', groupIds: [], locationIds: null } as const
      await invitePerson(work, parts, { organisationId, ...person, sentUnder: null })
      forgiveAnswers(work, organisationId)
    })
    assert.equal((await accept(await tokenTo(email), { answers: right })).status, 200)
  })

  it('are asked of who has an account, before his password is looked at', async () => {
    const account = await makeAccount(app, await makeSite(app))
    const { organisationId, token } = await create(account.email)
    const guessed = await accept(token, { answers: wrong, password: 'eight blue buckets' })
    assert.equal(guessed.body.code, 'known_fact.wrong')
    const browser = await signIn(app, account)
    assert.equal((await accept(token, { answers: wrong }, browser)).body.code, 'known_fact.wrong')
    assert.equal((await stateOf(organisationId)).wrongAnswers, 2)
    const known = await accept(token, { answers: right, password: 'eight blue buckets' })
    assert.equal(known.body.code, 'password.wrong')
    assert.equal((await stateOf(organisationId)).answeredAt, null, 'nobody has come in yet')
    const { status, body } = await accept(token, { answers: right }, browser)
    assert.equal(status, 200)
    assert.equal(body.isSignedIn, true)
  })

  it('do not count where something else is missing, and have to be answered again with it', async () => {
    const { organisationId, token } = await create()
    const none = await accept(token, {})
    assert.equal(none.status, 422)
    assert.deepEqual(none.body.errors, [{ field: 'answers', message: 'are 2 here, one for each question' }])
    const [first = ''] = right
    assert.equal((await accept(token, { answers: [first] })).body.code, 'request.invalid')
    const nameless = await callAs(app, undefined, acceptInvitation, { body: { token, answers: wrong } })
    assert.equal(nameless.body.code, 'request.invalid')
    assert.equal((await accept(token, { answers: right, password: 'short' })).body.code, 'password.too_short')
    assert.deepEqual(await stateOf(organisationId), {
      ...{ questions: knownFacts.map(({ question }) => question), wrongAnswers: 0, answeredAt: null },
      ...{ locationsConfirmedAt: null, proposedLocations: [] },
    })
    assert.equal((await accept(token, {})).status, 422)
    assert.equal((await accept(token, { answers: right })).status, 200)
  })

  it('can be other ones, as long as nobody has answered them', async () => {
    const { organisationId, token } = await create()
    const others = [{ question: 'Name of the street?', answer: 'Example Road' }]
    const email = newEmail()
    const replaced = await inviteAnother(organisationId, { email, knownFacts: others })
    assert.deepEqual(replaced.body.onboarding.questions, ['Name of the street?'])
    assert.deepEqual((await look(token)).body.questions, ['Name of the street?'])
    assert.equal((await accept(token, { answers: right })).body.code, 'request.invalid')
    assert.equal((await accept(await tokenTo(email), { answers: ['example road'] })).status, 200)
    const late = newEmail()
    const refused = await inviteAnother(organisationId, { email: late, knownFacts: others })
    const there = await makeSite(app, { market: nation.market })
    const early = await inviteAnother(there.organisationId, { email: late, knownFacts: others })
    for (const { status, body } of [refused, early]) {
      assert.equal(status, 422)
      assert.deepEqual(
        body.errors.map(({ field }: { field: string }) => field),
        ['knownFacts'],
      )
    }
    assert.deepEqual(await app.mailTo(late), [])
  })

  it('are five at most, each a question and an answer', async () => {
    const [fact] = knownFacts
    for (const given of [
      Array.from({ length: 6 }, () => fact),
      [{ question: 'Why?' }],
      [{ ...fact, answer: ' ' }],
    ]) {
      const { status, body } = await createAs(app, nation.nmvo, { knownFacts: given })
      assert.equal(status, 422)
      assert.equal(body.code, 'request.invalid')
    }
  })

  it('are no part of an organisation that was there before', async () => {
    const { organisationId } = await makeSite(app, { market: nation.market })
    assert.equal(await stateOf(organisationId), null)
  })
})
