import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { applyForSystemChange, readApplication } from '@theriac/contract/v1/applications.ts'
import { acceptInvitation, readInvitation } from '@theriac/contract/v1/invitations.ts'
import {
  readOrganisation,
  reinstateOrganisation,
  replaceSuperUser,
  suspendOrganisation,
} from '@theriac/contract/v1/national.ts'
import { approveApplication } from '@theriac/contract/v1/national-applications.ts'
import { readSession } from '@theriac/contract/v1/session.ts'
import {
  codeFor,
  makeAccount,
  openBrowser,
  signIn,
  type TestAccount,
  typeCode,
  typePassword,
} from './browser.ts'
import { fetchToken, requestToken, verify } from './calls.ts'
import { fullAccessOf } from './equipment.ts'
import { makeLocation, makePack, makeSite, type TestClient, type TestPack } from './factories.ts'
import { collect, lookAt, makeHandOver, readClient } from './hand-overs.ts'
import { isLinkOpen, linkTokenIn } from './invitations.ts'
import { assertionFields, giveKey, makeAssertion, newKey } from './keys.ts'
import { createAs, makeNation, type TestNation } from './national.ts'
import { callAs, makePerson, startTestSession, type TestPerson } from './people.ts'
import { type Installation, startInstallation } from './start-installation.ts'
import type { TestApp } from './test-app.ts'

/*
 * Everything that an organisation has is tried before it is suspended, while it is, and after it was reinstated. What can
 * be used once is there once for each of the three.
 */

let installation: Installation
let app: TestApp
let other: TestApp
let nation: TestNation
let pack: TestPack
before(async () => {
  installation = await startInstallation()
  ;[app, other] = installation.nodes
  nation = await makeNation(app)
  pack = await makePack(app)
})
after(() => installation.end())

const reason = 'incident 7'
const suspend = (organisationId: string) =>
  callAs(app, nation.nmvo, suspendOrganisation, { params: { organisationId }, body: { reason } })
const reinstate = (organisationId: string) =>
  callAs(app, nation.nmvo, reinstateOrganisation, { params: { organisationId } })
const assertDone = ({ status, body }: { status: number; body: unknown }) =>
  assert.equal(status, 200, JSON.stringify(body))

/** Tries something on both nodes: it is so everywhere, or nowhere. */
async function holds(works: (node: TestApp) => Promise<boolean>): Promise<boolean> {
  const [here, there] = [await works(app), await works(other)]
  assert.equal(here, there, 'one node says so, and the other does not')
  return here
}

/** Before, while it is suspended, and after. */
async function throughSuspension(
  organisationId: string,
  works: (node: TestApp) => Promise<boolean>,
): Promise<boolean[]> {
  const first = await holds(works)
  assertDone(await suspend(organisationId))
  const meanwhile = await holds(works)
  assertDone(await reinstate(organisationId))
  return [first, meanwhile, await holds(works)]
}

const stopsAndComesBack = [true, false, true]

describe('everything of an organisation that is suspended stops on every node, and comes back:', () => {
  let site: Awaited<ReturnType<typeof makeSite>>
  let superUser: TestPerson
  let account: TestAccount
  before(async () => {
    site = await makeSite(app, { market: nation.market })
    superUser = await makePerson(app, site)
    account = await makeAccount(app, site)
  })
  /** The Super User, signed in anew: what ended with the suspension stays so. */
  const again = async (): Promise<TestPerson> => ({
    ...superUser,
    cookie: await startTestSession(app, superUser),
  })

  it('access tokens that were fetched before', async () => {
    const token = await fetchToken(app, site)
    const works = async (node: TestApp) => (await verify(node, token, pack)).status === 200
    assert.deepEqual(await throughSuspension(site.organisationId, works), stopsAndComesBack)
  })

  it('asking about one’s own tokens', async () => {
    const token = await fetchToken(app, site)
    const works = async (node: TestApp) => (await introspect(node, site, token)) === true
    assert.deepEqual(await throughSuspension(site.organisationId, works), stopsAndComesBack)
  })

  it('client secrets', async () => {
    const fields = { client_id: site.clientId, client_secret: site.clientSecret }
    const works = async (node: TestApp) => (await requestToken(node, fields)).status === 200
    assert.deepEqual(await throughSuspension(site.organisationId, works), stopsAndComesBack)
  })

  it('public keys', async () => {
    const key = newKey()
    await giveKey(app, site, key)
    const works = async (node: TestApp) =>
      (await requestToken(node, assertionFields(makeAssertion(app, site, key)))).status === 200
    assert.deepEqual(await throughSuspension(site.organisationId, works), stopsAndComesBack)
  })

  it('sessions: they end for good, nobody signs in meanwhile, and everybody can afterwards', async () => {
    const { cookie } = await again()
    const works = async (node: TestApp) => (await callAs(node, { cookie }, readSession)).status === 200
    assert.deepEqual(await throughSuspension(site.organisationId, works), [true, false, false])
    const anew = async (node: TestApp) => (await callAs(node, await again(), readSession)).status === 200
    assert.deepEqual(await throughSuspension(site.organisationId, anew), stopsAndComesBack)
  })

  it('signing in: whoever knows password and code is told why he cannot', async () => {
    await suspend(site.organisationId)
    const browser = openBrowser(app)
    await typePassword(browser, account)
    const refused = await typeCode(browser, await codeFor(app, account))
    assert.equal(refused.body.code, 'organisation.suspended')
    assert.partialDeepStrictEqual(refused.body.errors, [{}, { field: 'reason', message: reason }])
    await reinstate(site.organisationId)
    await signIn(app, account)
  })

  it('links of hand-overs: they lead nowhere meanwhile, no try and no code is used up, and then they can be collected', async () => {
    const branch = await makeLocation(app, site)
    const handedOver = await makeHandOver(app, await again(), branch.clientId)
    await suspend(site.organisationId)
    for (const node of [app, other]) {
      const seen = await lookAt(node, handedOver)
      assert.equal(seen.body.code, 'hand_over.client_locked')
      for (const code of [handedOver.code, '0000-0000-0000']) {
        const refused = await collect(node, { ...handedOver, code })
        assert.equal(refused.body.code, 'hand_over.client_locked')
      }
    }
    await reinstate(site.organisationId)
    const { handOver } = await readClient(app, await again(), branch.clientId)
    assert.equal(handOver.state, 'open')
    assert.equal(handOver.wrongCodes, 0)
    const collected = await collect(other, handedOver)
    assert.equal(collected.status, 200)
    const { clientId, clientSecret }: TestClient = collected.body
    await fetchToken(app, { clientId, clientSecret })
  })

  it('invitations: their links lead nowhere meanwhile, no wrong answer counts, and then they are accepted', async () => {
    const email = `${randomUUID()}@example.org`
    const { body } = await createAs(app, nation.nmvo, {
      superUser: { name: 'Sam Poe', email },
      knownFacts: [{ question: 'Number of the licence?', answer: 'PL-1' }],
    })
    const [letter] = await app.mailTo(email)
    const token = linkTokenIn(letter?.text ?? '', app.url)
    const works = (node: TestApp) => isLinkOpen(node, token)
    const answers = ['wrong']
    const accept = (given: string[]) =>
      callAs(app, undefined, acceptInvitation, {
        body: { token, name: 'Sam Poe', password: 'seven green bottles', answers: given },
      })
    assert.deepEqual(await throughSuspension(body.id, works), stopsAndComesBack)
    await suspend(body.id)
    for (let time = 0; time < 6; time += 1) assert.equal((await accept(answers)).body.code, 'link.not_valid')
    await reinstate(body.id)
    const { questions } = (await callAs(app, undefined, readInvitation, { body: { token } })).body
    assert.deepEqual(questions, ['Number of the licence?'])
    assert.equal((await accept(['PL-1'])).status, 200)
  })

  it('applications: nobody of the organisation sees or makes one meanwhile; one that is decided then counts afterwards', async () => {
    const body = {
      ...{
        locationId: site.locationId,
        systemName: 'New system',
        supplierName: 'Somebody',
        replaces: [site.clientId],
      },
      ...{ clientRoleId: await fullAccessOf(app, await again()), plannedOn: '2027-01-15' },
    }
    const applied = await callAs(app, await again(), applyForSystemChange, { body })
    assertDone(applied)
    const params = { applicationId: String(applied.body.id) }
    const sees = async (node: TestApp) =>
      (await callAs(node, await again(), readApplication, { params })).status === 200
    assert.deepEqual(await throughSuspension(site.organisationId, sees), stopsAndComesBack)

    await suspend(site.organisationId)
    assert.equal((await callAs(app, await again(), applyForSystemChange, { body })).status, 401)
    assertDone(await callAs(app, nation.nmvo, approveApplication, { params, body: {} }))
    await reinstate(site.organisationId)
    const approved = await callAs(app, await again(), readApplication, { params })
    assert.equal(approved.body.state, 'approved')
    const { clientId } = approved.body.change.equipment
    const collected = await collect(other, await makeHandOver(app, await again(), clientId))
    assert.equal(collected.status, 200)
    const { clientSecret } = collected.body
    const works = async (node: TestApp) =>
      (await verify(node, await fetchToken(node, { clientId, clientSecret }), pack)).status === 200
    assert.equal(await holds(works), true)
  })

  it('and the national organisation sees all of it meanwhile, and invites a Super User for the time after', async () => {
    const params = { organisationId: site.organisationId }
    await suspend(site.organisationId)
    const seen = await callAs(app, nation.nmvo, readOrganisation, { params })
    assert.equal(seen.body.suspension.reason, reason)
    assert.equal(seen.body.locations.length >= 1, true)
    const email = `${randomUUID()}@example.org`
    assertDone(await callAs(app, nation.nmvo, replaceSuperUser, { params, body: { name: 'Ann Roe', email } }))
    const [letter] = await app.mailTo(email)
    const token = linkTokenIn(letter?.text ?? '', app.url)
    assert.equal(await isLinkOpen(app, token), false)
    await reinstate(site.organisationId)
    assert.equal(await isLinkOpen(app, token), true)
  })
})

async function introspect({ url }: TestApp, client: TestClient, token: string): Promise<unknown> {
  const body = new URLSearchParams({ token, client_id: client.clientId, client_secret: client.clientSecret })
  const response = await fetch(`${url}/oauth/introspect`, { method: 'POST', body })
  const answer: unknown = await response.json()
  return typeof answer === 'object' && answer !== null && 'active' in answer ? answer.active : false
}
