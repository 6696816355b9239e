import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { changePassword } from '@theriac/contract/v1/account.ts'
import { acceptInvitation } from '@theriac/contract/v1/invitations.ts'
import { requestPasswordReset, resetPassword } from '@theriac/contract/v1/sign-in.ts'
import { inviteUser } from '@theriac/contract/v1/users.ts'
import { linkFor, makeAccount, openBrowser, signIn, typePassword } from '../../../test/browser.ts'
import { makeSite, type TestSite } from '../../../test/factories.ts'
import { callAs, makePerson, type PersonAnswer } from '../../../test/people.ts'
import { type Installation, startInstallation } from '../../../test/start-installation.ts'
import type { TestApp } from '../../../test/test-app.ts'

const common = '123123123 '.repeat(20)
const good = 'eight blue buckets'

describe('choosing a password over and over', () => {
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

  it('is slowed down with one link of a password reset, on all nodes, and the link stays', async () => {
    const account = await makeAccount(app, site)
    await openBrowser(app).call(requestPasswordReset, { body: { email: account.email } })
    const token = await linkFor(app, account.email, 'password-reset')
    const reset = (password: string, at = app) =>
      openBrowser(at).call(resetPassword, { body: { token, password } })
    await assertSlowed((place) => reset(common, place % 2 === 0 ? app : other))
    app.clock.advance(2)
    assert.equal((await reset(good)).status, 200)
    app.clock.advance(900)
  })

  it('is slowed down with one invitation', async () => {
    const email = 'niamh.kelly@example.org'
    const superUser = await makePerson(app, site)
    const given = { name: 'Niamh Kelly', email, kind: 'super-user', groupIds: [], locationIds: null }
    assert.equal((await callAs(app, superUser, inviteUser, { body: given })).status, 200)
    const token = await linkFor(app, email, 'invitation')
    const accept = (password: string) =>
      openBrowser(app).call(acceptInvitation, { body: { token, name: 'Niamh Kelly', password } })
    await assertSlowed(() => accept(common))
    app.clock.advance(2)
    assert.equal((await accept(good)).status, 200)
    app.clock.advance(900)
  })

  it('is slowed down for who is signed in, with the present password too', async () => {
    const account = await makeAccount(app, site)
    const browser = await signIn(app, account)
    const change = (newPassword: string) =>
      browser.call(changePassword, { body: { currentPassword: account.password, newPassword } })
    await assertSlowed(() => change(account.password))
    app.clock.advance(2)
    assert.equal((await change(good)).status, 200)
    app.clock.advance(900)
  })

  it('does not keep anybody else from signing in', async () => {
    const [account, somebody] = [await makeAccount(app, site), await makeAccount(app, site)]
    await openBrowser(app).call(requestPasswordReset, { body: { email: account.email } })
    const token = await linkFor(app, account.email, 'password-reset')
    const [signedIn, ...resets] = await Promise.all([
      typePassword(openBrowser(app), somebody),
      ...Array.from({ length: 40 }, () =>
        openBrowser(app).call(resetPassword, { body: { token, password: account.password } }),
      ),
    ])
    assert.equal(signedIn.status, 200)
    assert.ok(resets.every(({ status }) => [422, 429, 503].includes(status)))
    app.clock.advance(900)
  })

  async function assertSlowed(choose: (place: number) => Promise<PersonAnswer>): Promise<void> {
    for (let place = 0; place < 10; place += 1) assert.equal((await choose(place)).status, 422)
    const { status, body, headers } = await choose(10)
    assert.deepEqual([status, body.code, headers.get('retry-after')], [429, 'sign_in.slowed', '2'])
  }
})
