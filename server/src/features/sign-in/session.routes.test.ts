import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { listSessions, revokeOtherSessions, revokeSession } from '@theriac/contract/v1/account.ts'
import { addLocation } from '@theriac/contract/v1/locations.ts'
import { changeSession, endSession, proveAgain, readSession } from '@theriac/contract/v1/session.ts'
import { type Browser, makeAccount, openBrowser, signIn, type TestAccount } from '../../../test/browser.ts'
import { makeLocation, makeSite, type TestSite } from '../../../test/factories.ts'
import type { MembershipKind } from '@theriac/contract/v1/fields.ts'
import { type Installation, startInstallation } from '../../../test/start-installation.ts'
import { makePerson } from '../../../test/people.ts'
import type { TestApp } from '../../../test/test-app.ts'
import { makeGroup } from '../../../test/user-groups.ts'

const byItself = { 'theriac-background': 'true' }

describe('sessions', () => {
  let installation: Installation
  let app: TestApp
  let other: TestApp
  let site: TestSite
  before(async () => {
    installation = await startInstallation()
    ;[app, other] = installation.nodes
    site = await makeSite(app)
  })
  after(() => installation.end())

  it('end half an hour after their last use, as long as the market says', async () => {
    const browser = await signIn(app, await makeAccount(app, site))
    assert.equal(
      Date.parse((await browser.call(readSession)).body.endsAt),
      app.clock.now().getTime() + 1_800_000,
    )
    for (let time = 0; time < 3; time += 1) {
      app.clock.advance(1799)
      assert.equal((await browser.call(readSession)).status, 200)
    }
    app.clock.advance(1800)
    assert.equal((await browser.call(readSession)).status, 401)
    assert.equal((await browser.call(readSession)).body.code, 'session.missing')
  })

  it('end half an hour after their last use, whatever a page asks meanwhile by itself', async () => {
    const browser = await signIn(app, await makeAccount(app, site))
    const end = (await browser.call(readSession)).body.endsAt
    for (let minute = 1; minute < 30; minute += 1) {
      app.clock.advance(60)
      for (const node of [app, other]) {
        const { status, body } = await browser.call(readSession, { headers: byItself }, node)
        assert.equal(status, 200)
        assert.equal(body.endsAt, end)
      }
    }
    app.clock.advance(60)
    assert.equal((await browser.call(readSession, { headers: byItself })).status, 401)
    assert.equal((await browser.call(readSession)).status, 401)
  })

  it('last on from what somebody asks for in between, and from every change, whatever its headers say', async () => {
    const body = { name: 'Branch', address: null, city: null, postalCode: '00100', contactEmail: null }
    for (const use of [
      (browser: Browser) => browser.call(readSession),
      (browser: Browser) => browser.call(readSession, { headers: { 'theriac-background': 'no' } }),
      (browser: Browser) => browser.call(addLocation, { body, headers: byItself }),
    ]) {
      const browser = await signIn(app, await makeAccount(app, site))
      app.clock.advance(1799)
      assert.equal((await use(browser)).status, 200)
      app.clock.advance(1799)
      assert.equal((await browser.call(readSession, { headers: byItself })).status, 200)
      app.clock.advance(1)
      assert.equal((await browser.call(readSession, { headers: byItself })).status, 401)
    }
  })

  it('end twelve hours after their start, however much they are used', async () => {
    const browser = await signIn(app, await makeAccount(app, site))
    for (let minute = 0; minute < 12 * 60 - 20; minute += 20) {
      app.clock.advance(20 * 60)
      assert.equal((await browser.call(readSession)).status, 200)
    }
    app.clock.advance(20 * 60)
    assert.equal((await browser.call(readSession)).status, 401)
  })

  it('end earlier where the market says so', async () => {
    const strict = await makeSite(app, { settings: { sessionIdleMinutes: 5 } })
    const browser = await signIn(app, await makeAccount(app, strict))
    app.clock.advance(299)
    assert.equal((await browser.call(readSession)).status, 200)
    app.clock.advance(300)
    assert.equal((await browser.call(readSession)).status, 401)
  })

  it('are listed with time, address and browser, those that count alone', async () => {
    const account = await makeAccount(app, site)
    const first = await signIn(app, account)
    app.clock.advance(1000)
    const second = await signIn(app, account)
    const { sessions } = (await second.call(listSessions)).body
    // The third is the one with which the account was made.
    assert.equal(sessions.length, 3)
    assert.deepEqual(
      sessions.map(({ isThisOne }: { isThisOne: boolean }) => isThisOne),
      [true, false, false],
    )
    const [own] = sessions
    assert.equal(Date.parse(own.startedAt), app.clock.now().getTime())
    assert.match(own.address, /^(127\.0\.0\.1|::1)$/)
    assert.match(own.userAgent, /node/)
    app.clock.advance(900)
    assert.equal((await second.call(listSessions)).body.sessions.length, 1)
    assert.equal((await first.call(readSession)).status, 401)
  })

  it('are ended one by one, on every node', async () => {
    const account = await makeAccount(app, site)
    const [one, two] = [await signIn(app, account), await signIn(app, account)]
    const listed = (await two.call(listSessions)).body.sessions
    const ids: string[] = listed.map(({ id }: { id: string }) => id)
    const own = listed.find(({ isThisOne }: { isThisOne: boolean }) => isThisOne).id
    for (const sessionId of ids.filter((id) => id !== own)) {
      assert.equal((await two.call(revokeSession, { params: { sessionId } })).status, 200)
    }
    for (const node of [app, other]) {
      assert.equal((await one.call(readSession, {}, node)).status, 401)
      assert.equal((await two.call(readSession, {}, node)).status, 200)
    }
    const again = await two.call(revokeSession, { params: { sessionId: ids.find((id) => id !== own) ?? '' } })
    assert.equal(again.status, 404)
    assert.equal(again.body.code, 'account.not_found')
  })

  it('of somebody else look as if they did not exist', async () => {
    const [one, two] = [
      await signIn(app, await makeAccount(app, site)),
      await signIn(app, await makeAccount(app, site)),
    ]
    const [{ id: sessionId }] = (await one.call(listSessions)).body.sessions
    const foreign = await two.call(revokeSession, { params: { sessionId } })
    const none = await two.call(revokeSession, { params: { sessionId: randomUUID() } })
    assert.equal(foreign.status, 404)
    assert.deepEqual({ ...foreign.body, reference: '' }, { ...none.body, reference: '' })
    assert.equal((await one.call(readSession)).status, 200)
  })

  it('are ended all but this one', async () => {
    const account = await makeAccount(app, site)
    const [one, two, three] = [
      await signIn(app, account),
      await signIn(app, account),
      await signIn(app, account),
    ]
    assert.equal((await two.call(revokeOtherSessions)).status, 200)
    const statuses = await Promise.all(
      [one, two, three].map(async (browser) => (await browser.call(readSession)).status),
    )
    assert.deepEqual(statuses, [401, 200, 401])
  })

  it('end when the person signs out, and stay ended for whoever kept the cookie', async () => {
    const browser = await signIn(app, await makeAccount(app, site))
    const cookie = browser.cookies.get('__Host-theriac-session') ?? ''
    assert.equal((await browser.call(endSession)).status, 200)
    assert.equal(browser.cookies.has('__Host-theriac-session'), false)
    browser.cookies.set('__Host-theriac-session', cookie)
    assert.equal((await browser.call(readSession, {}, other)).status, 401)
    assert.equal((await browser.call(endSession)).status, 200)
    assert.equal((await openBrowser(app).call(endSession)).status, 200)
  })

  it('are not ended by a page of another site', async () => {
    const browser = await signIn(app, await makeAccount(app, site))
    const { status, body } = await browser.call(endSession, {
      headers: { origin: 'https://elsewhere.example' },
    })
    assert.equal(status, 403)
    assert.equal(body.code, 'request.cross_site')
    assert.equal((await browser.call(readSession)).status, 200)
  })

  it('open the organisation that was opened last', async () => {
    const [first, second] = [site, await makeSite(app)]
    const account = await makeAccount(app, first)
    await join(account, second, 'user')
    const browser = await signIn(app, account)
    const session = (await browser.call(readSession)).body
    assert.equal(session.organisation.id, first.organisationId)
    assert.deepEqual(
      session.memberships.map(({ organisationId, kind }: { organisationId: string; kind: string }) => [
        organisationId,
        kind,
      ]),
      [
        [first.organisationId, 'super-user'],
        [second.organisationId, 'user'],
      ],
    )
    app.clock.advance(1)
    const changed = await browser.call(changeSession, { body: { organisationId: second.organisationId } })
    assert.equal(changed.status, 200)
    assert.equal(changed.body.organisation.id, second.organisationId)
    assert.equal(changed.body.kind, 'user')
    assert.deepEqual(changed.body.permissions, [])
    const later = (await (await signIn(app, account)).call(readSession)).body
    assert.equal(later.organisation.id, second.organisationId)
    await run(`update memberships set kind = 'super-user' where organisation_id = '${second.organisationId}'`)
    assert.equal((await browser.call(readSession)).body.location.id, second.locationId)
  })

  it('open no organisation of others, and none that is suspended', async () => {
    const [foreign, suspended] = [await makeSite(app), await makeSite(app)]
    const account = await makeAccount(app, site)
    await join(account, suspended, 'user')
    await run(
      `update organisations set status = 'suspended', suspended_at = now() where id = '${suspended.organisationId}'`,
    )
    const browser = await signIn(app, account)
    assert.equal((await browser.call(readSession)).body.memberships.length, 1)
    for (const organisationId of [foreign.organisationId, suspended.organisationId, randomUUID()]) {
      const { status, body } = await browser.call(changeSession, { body: { organisationId } })
      assert.equal(status, 404)
      assert.equal(body.code, 'organisation.not_found')
    }
    assert.equal((await browser.call(readSession)).body.organisation.id, site.organisationId)
  })

  it('do nothing for a page that shows another organisation than is open, and ask nothing of who names none', async () => {
    const account = await makeAccount(app, site)
    const browser = await signIn(app, account)
    const from = (organisationId: string) => ({ headers: { 'theriac-organisation': organisationId } })
    const add = (input: object) =>
      browser.call(addLocation, { body: { name: 'Shop', address: {} }, ...input })
    for (const answer of [
      await browser.call(readSession, from(randomUUID())),
      await browser.call(readSession, from('')),
      await add(from(randomUUID())),
    ]) {
      assert.equal(answer.status, 409)
      assert.equal(answer.body.code, 'organisation.other_open')
    }
    assert.equal((await browser.call(readSession, from(site.organisationId))).status, 200)
    assert.notEqual((await add(from(site.organisationId))).body?.code, 'organisation.other_open')
    assert.equal((await browser.call(readSession)).status, 200)
  })

  it('work in a location that the person may see, or in none', async () => {
    const home = await makeSite(app)
    const branch = await makeLocation(app, home)
    const foreign = await makeSite(app)
    const browser = await signIn(app, await makeAccount(app, home))
    const chosen = await browser.call(changeSession, { body: { locationId: branch.locationId } })
    assert.deepEqual(chosen.body.location, { id: branch.locationId, name: 'Branch' })
    assert.equal((await browser.call(readSession)).body.location.id, branch.locationId)
    for (const locationId of [foreign.locationId, 999_999]) {
      const { status, body } = await browser.call(changeSession, { body: { locationId } })
      assert.equal(status, 404)
      assert.equal(body.code, 'location.not_found')
    }
    assert.equal((await browser.call(changeSession, { body: { locationId: null } })).body.location, null)
    await run(`update locations set closed_at = now() where id = ${branch.locationId}`)
    const closed = await browser.call(changeSession, { body: { locationId: branch.locationId } })
    assert.equal(closed.body.code, 'location.not_found')
  })

  it('work in no location that the person is not limited to', async () => {
    const home = await makeSite(app)
    const branch = await makeLocation(app, home)
    const groupIds = [await makeGroup(app, await makePerson(app, home), ['packs:verify'])]
    const limited = { kind: 'user', groupIds, locationIds: [branch.locationId] } as const
    const account = await makeAccount(app, home, limited)
    const browser = await signIn(app, account)
    const session = (await browser.call(readSession)).body
    assert.deepEqual(session.locations, [{ id: branch.locationId, name: 'Branch' }])
    assert.equal(session.location.id, branch.locationId)
    const { body } = await browser.call(changeSession, { body: { locationId: home.locationId } })
    assert.equal(body.code, 'location.not_found')
  })

  it('work nowhere, and are told no location, while the person may do nothing', async () => {
    const home = await makeSite(app)
    const account = await makeAccount(app, home, { kind: 'user' })
    const browser = await signIn(app, account)
    const told = async () => {
      const { locations, location } = (await browser.call(readSession)).body
      return [locations.map(({ id }: { id: number }) => id), location?.id]
    }
    assert.deepEqual(await told(), [[], undefined])
    await run(`update memberships set kind = 'super-user' where id = '${account.membershipId}'`)
    assert.deepEqual(await told(), [[home.locationId], home.locationId])
  })

  it('ask for a fresh proof after a quarter of an hour, and take the password for it', async () => {
    const account = await makeAccount(app, site)
    const browser = await signIn(app, account)
    const until = Date.parse((await browser.call(readSession)).body.provenUntil)
    assert.equal(until, app.clock.now().getTime() + 900_000)
    app.clock.advance(900)
    assert.equal((await browser.call(readSession)).body.provenUntil, null)
    const wrong = await browser.call(proveAgain, { body: { password: 'not this one' } })
    assert.equal(wrong.status, 422)
    assert.equal(wrong.body.code, 'step_up.refused')
    const right = await browser.call(proveAgain, { body: { password: account.password } })
    assert.equal(right.status, 200)
    assert.equal((await browser.call(readSession)).body.provenUntil, right.body.provenUntil)
  })

  it('end with the membership, the account or the organisation, from the next request on', async () => {
    for (const what of ['memberships', 'people', 'organisations']) {
      const home = await makeSite(app)
      const account = await makeAccount(app, home)
      const browser = await signIn(app, account)
      assert.equal((await browser.call(readSession, {}, other)).status, 200)
      const id = {
        memberships: account.membershipId,
        people: account.personId,
        organisations: home.organisationId,
      }[what]
      const at = what === 'organisations' ? ', suspended_at = now()' : ''
      await run(`update ${what} set status = 'suspended'${at} where id = '${id}'`)
      assert.equal((await browser.call(readSession, {}, other)).status, 401)
    }
  })

  async function join(
    { personId }: TestAccount,
    { organisationId }: TestSite,
    kind: MembershipKind,
  ): Promise<void> {
    await run(`insert into memberships (id, organisation_id, person_id, kind, created_at)
      values ('${randomUUID()}', '${organisationId}', '${personId}', '${kind}', '${app.clock.now().toISOString()}')`)
  }

  async function run(text: string): Promise<void> {
    const statement = { name: `test_${randomUUID()}`, params: [], columns: {}, text } as const
    await app.operate(({ tx }) => tx.run(statement, []))
  }
})
