import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { acceptInvitation, readInvitation } from '@theriac/contract/v1/invitations.ts'
import { uuid } from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'
import { readSession } from '@theriac/contract/v1/session.ts'
import {
  makeAccount,
  openBrowser,
  signIn,
  statusesOf,
  type TestAccount,
  typePassword,
} from '../../../test/browser.ts'
import { makeLocation, makeSite, type TestSite } from '../../../test/factories.ts'
import type { PersonAnswer } from '../../../test/people.ts'
import { type Installation, startInstallation } from '../../../test/start-installation.ts'
import type { TestApp } from '../../../test/test-app.ts'
import { digestOf, newLinkToken } from '../../platform/crypto/link-token.ts'

const password = 'seven green bottles'

type Invited = { email?: string; kind?: string; groups?: string[]; locations?: number[]; language?: string }

describe('an invitation', () => {
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

  it('says who invites to which organisation, and whether there is an account, without being used up', async () => {
    const email = `${randomUUID()}@example.org`
    const token = await invite({ email, language: 'fi' })
    for (let time = 0; time < 2; time += 1) {
      const { status, body } = await look(token)
      assert.equal(status, 200)
      assert.deepEqual(body, {
        ...{
          organisationName: body.organisationName,
          name: 'Liisa Laine',
          email,
          kind: 'user',
          language: 'fi',
        },
        ...{
          invitedBy: 'Maija Virtanen',
          expiresAt: body.expiresAt,
          hasAccount: false,
          passwordMinimumLength: 12,
          questions: [],
        },
      })
    }
  })

  it('makes an account with name and password, and signing in asks for the code', async () => {
    const email = `${randomUUID()}@example.org`
    const token = await invite({ email, kind: 'super-user' })
    const { status, body } = await accept(token, { name: 'Liisa Maria Laine', password, language: 'fi' })
    assert.equal(status, 200)
    assert.deepEqual(body, { email, isSignedIn: false })
    const account = { email, password }
    assert.equal((await typePassword(openBrowser(app), account)).body.next, 'code')
    const session = (await (await signInAs(account)).call(readSession)).body
    assert.equal(session.person.name, 'Liisa Maria Laine')
    assert.equal(session.person.language, 'fi')
    assert.equal(session.kind, 'super-user')
    assert.equal(session.organisation.id, site.organisationId)
  })

  it('gives the groups and locations that it names, but for those that are gone', async () => {
    const home = await makeSite(app)
    const [branch, closed] = [await makeLocation(app, home), await makeLocation(app, home)]
    const [group, gone] = [randomUUID(), randomUUID()]
    await run(`insert into user_groups (id, organisation_id, name, permissions, created_at)
      values ('${group}', '${home.organisationId}', 'Readers', '{locations:read}', now())`)
    const foreign = await makeSite(app)
    await run(`update locations set closed_at = now() where id = ${closed.locationId}`)
    const email = `${randomUUID()}@example.org`
    const locations = [branch.locationId, closed.locationId, foreign.locationId]
    const token = await invite({ email, groups: [group, gone], locations }, home)
    assert.equal((await accept(token, { name: 'Liisa', password })).status, 200)
    const session = (await (await signInAs({ email, password })).call(readSession)).body
    assert.deepEqual(session.permissions, ['locations:read'])
    assert.deepEqual(session.locations, [{ id: branch.locationId, name: 'Branch' }])
  })

  it('is accepted by who is signed in with the account there is, whose session then has the organisation open', async () => {
    const account = await makeAccount(app, await makeSite(app))
    const browser = await signIn(app, account)
    const token = await invite({ email: account.email, kind: 'super-user' })
    assert.equal((await look(token)).body.hasAccount, true)
    const { status, body } = await accept(token, {}, browser)
    assert.equal(status, 200)
    assert.deepEqual(body, { email: account.email, isSignedIn: true })
    const session = (await browser.call(readSession)).body
    assert.equal(session.organisation.id, site.organisationId)
    assert.equal(session.memberships.length, 2)
    assert.equal(session.location.id, site.locationId)
  })

  it('does not let whoever has the link into the account there is', async () => {
    const account = await makeAccount(app, await makeSite(app))
    const token = await invite({ email: account.email })
    const signedOut = await accept(token, { name: 'Somebody', password: 'eight blue buckets' })
    assert.equal(signedOut.status, 422)
    assert.equal(signedOut.body.code, 'password.wrong')
    const without = await accept(token, {})
    assert.equal(without.status, 409)
    assert.equal(without.body.code, 'invitation.account_exists')
    const stranger = await signIn(app, await makeAccount(app, site))
    const asOther = await accept(token, {}, stranger)
    assert.equal(asOther.status, 403)
    assert.equal(asOther.body.code, 'invitation.other_account')
    assert.equal((await typePassword(openBrowser(app), account)).status, 200)
    assert.equal((await look(token)).status, 200)
  })

  it('is accepted with the password of the account that there is, also by who belongs to no organisation now', async () => {
    const account = await makeAccount(app, await makeSite(app))
    await app.operate(({ tx }) => tx.run(removeTestMemberships, [account.personId]))
    assert.equal((await typePassword(openBrowser(app), account)).body.code, 'sign_in.no_membership')
    const token = await invite({ email: account.email })
    const { status, body } = await accept(token, { password: account.password })
    assert.equal(status, 200)
    assert.deepEqual(body, { email: account.email, isSignedIn: false })
    assert.equal((await look(token)).status, 410)
    const session = (await (await signIn(app, account)).call(readSession)).body
    assert.equal(session.organisation.id, site.organisationId)
  })

  it('slows down who guesses the password of an account behind a link', async () => {
    const account = await makeAccount(app, await makeSite(app))
    const token = await invite({ email: account.email })
    const answers = await Promise.all(
      Array.from({ length: 14 }, (_, place) => accept(token, { password: `a wrong password ${place}` })),
    )
    assert.ok(answers.some(({ status, body }) => status === 429 && body.code === 'sign_in.slowed'))
    assert.equal((await look(token)).status, 200)
  })

  it('makes its own account in a browser in which somebody else is signed in, who stays so', async () => {
    const browser = await signIn(app, await makeAccount(app, site))
    const email = `${randomUUID()}@example.org`
    const { body } = await accept(await invite({ email }), { name: 'Liisa', password }, browser)
    assert.deepEqual(body, { email, isSignedIn: false })
    assert.notEqual((await browser.call(readSession)).body.person.email, email)
  })

  it('is accepted once, also when two accept at once', async () => {
    const email = `${randomUUID()}@example.org`
    const token = await invite({ email })
    const both = await Promise.all(
      [app, other, app].map((node) => accept(token, { name: 'Liisa', password }, openBrowser(node))),
    )
    assert.deepEqual(statusesOf(both), [200, 410, 410])
    assert.equal((await look(token)).body.code, 'link.not_valid')
  })

  it('of two organisations makes one account when both are accepted at once', async () => {
    const email = `${randomUUID()}@example.org`
    const tokens = [await invite({ email }), await invite({ email }, await makeSite(app))]
    const both = await Promise.all(
      tokens.map((token, place) =>
        accept(token, { name: 'Liisa', password }, openBrowser(place === 0 ? app : other)),
      ),
    )
    assert.deepEqual(statusesOf(both), [200, 409])
    const left = tokens[both.findIndex(({ status }) => status === 409)] ?? ''
    assert.equal((await look(left)).body.hasAccount, true)
    assert.equal((await accept(left, {}, await signInAs({ email, password }))).status, 200)
  })

  it('is refused to who is a user of the organisation already', async () => {
    const account = await makeAccount(app, site)
    const { status, body } = await accept(
      await invite({ email: account.email }),
      {},
      await signIn(app, account),
    )
    assert.equal(status, 409)
    assert.equal(body.code, 'user.is_member')
  })

  for (const [what, change] of [
    ['was withdrawn', 'withdrawn_at = now()'],
    ['was sent again, with another link,', `token_digest = '\\x00'`],
    ['is too old', `expires_at = '2020-01-01'`],
  ] as const) {
    it(`leads nowhere when it ${what}`, async () => {
      const token = await invite({})
      await run(
        `update invitations set ${change} where encode(token_digest, 'hex') = '${digestOf(token).toString('hex')}'`,
      )
      for (const answer of [await look(token), await accept(token, { name: 'Liisa', password })]) {
        assert.equal(answer.status, 410)
        assert.equal(answer.body.code, 'link.not_valid')
      }
    })
  }

  it('leads nowhere while its organisation is suspended', async () => {
    const home = await makeSite(app)
    const token = await invite({}, home)
    await run(
      `update organisations set status = 'suspended', suspended_at = now() where id = '${home.organisationId}'`,
    )
    assert.equal((await look(token)).body.code, 'link.not_valid')
    assert.equal((await accept(token, { name: 'Liisa', password })).status, 410)
  })

  it('asks for what a new account needs, and judges its password, and can then be accepted still', async () => {
    const email = `${randomUUID()}@example.org`
    const token = await invite({ email })
    const lacking = await accept(token, {})
    assert.equal(lacking.status, 422)
    assert.deepEqual(
      lacking.body.errors.map(({ field }: { field: string }) => field),
      ['name', 'password'],
    )
    assert.equal((await accept(token, { name: 'Liisa', password: 'short' })).body.code, 'password.too_short')
    assert.equal(
      (await accept(token, { name: 'Liisa', password: 'password1234' })).body.code,
      'password.too_common',
    )
    assert.equal(
      (await accept(token, { name: 'Liisa Laine-Korhonen', password: 'Laine-Korhonen1' })).body.code,
      'password.too_common',
    )
    assert.equal((await accept(token, { name: 'Liisa', password })).status, 200)
  })

  async function signInAs({ email, password: typed }: { email: string; password: string }) {
    const account: TestAccount = {
      ...{ email, password: typed, personId: '', membershipId: '' },
      ...{ organisationId: '', name: '', cookie: '' },
    }
    return signIn(app, account)
  }

  function look(token: string): Promise<PersonAnswer> {
    return openBrowser(app).call(readInvitation, { body: { token } })
  }

  function accept(token: string, more: object, browser = openBrowser(app)): Promise<PersonAnswer> {
    return browser.call(acceptInvitation, { body: { token, ...more } })
  }

  async function invite(
    {
      email = `${randomUUID()}@example.org`,
      kind = 'user',
      groups = [],
      locations,
      language = 'en',
    }: Invited,
    { organisationId } = site,
  ): Promise<string> {
    const token = newLinkToken()
    const now = app.clock.now()
    const until = new Date(now.getTime() + 604_800_000)
    await run(`
      insert into invitations (
        id, organisation_id, email, name, kind, language, group_ids, all_locations, location_ids, invited_by,
        token_digest, created_at, sent_at, expires_at
      )
      values (
        '${randomUUID()}', '${organisationId}', '${email}', 'Liisa Laine', '${kind}', '${language}',
        '{${groups.join(',')}}', ${locations === undefined}, '{${locations?.join(',') ?? ''}}', 'Maija Virtanen',
        '\\x${digestOf(token).toString('hex')}', '${now.toISOString()}', '${now.toISOString()}', '${until.toISOString()}'
      )`)
    return token
  }

  async function run(text: string): Promise<void> {
    const made = { name: `test_${randomUUID()}`, params: [], columns: {}, text } as const
    await app.operate(({ tx }) => tx.run(made, []))
  }
})

const removeTestMemberships = statement({
  name: 'remove_test_memberships',
  params: [uuid],
  columns: {},
  text: 'delete from memberships where person_id = $1',
})
