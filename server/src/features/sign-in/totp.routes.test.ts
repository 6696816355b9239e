import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { beginTotp, confirmTotp, readAccount, removeTotp } from '@theriac/contract/v1/account.ts'
import { listUsers } from '@theriac/contract/v1/users.ts'
import { proveAgain, readSession } from '@theriac/contract/v1/session.ts'
import { sendCodeAgain } from '@theriac/contract/v1/sign-in.ts'
import { TOTP } from 'otpauth'
import {
  type Browser,
  codeFor,
  makeAccount,
  openBrowser,
  signIn,
  statusesOf,
  type TestAccount,
  typeCode,
  typePassword,
  wrongCode,
} from '../../../test/browser.ts'
import { makeSite, type TestSite } from '../../../test/factories.ts'
import { type Installation, startInstallation } from '../../../test/start-installation.ts'
import type { TestApp } from '../../../test/test-app.ts'
import { takeTotpAway } from './public.ts'

describe('an authenticator app', () => {
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

  it('takes the place of the mailed code once its first code has come', async () => {
    const { account, browser, secret } = await begin()
    assert.equal((await typePassword(openBrowser(app), account)).body.next, 'code')
    assert.equal((await browser.call(readAccount)).body.totp.isActive, false)
    const confirmed = await browser.call(confirmTotp, { body: { code: codeOf(secret) } })
    assert.equal(confirmed.status, 200)
    assert.equal(confirmed.body.recoveryCodes.length, 10)
    const sent = (await app.mailTo(account.email)).length
    app.clock.advance(30)
    const fresh = openBrowser(app)
    assert.deepEqual((await typePassword(fresh, account)).body, { next: 'totp' })
    assert.deepEqual((await fresh.call(sendCodeAgain)).body, { next: 'totp' })
    assert.equal((await typeCode(fresh, codeOf(secret))).status, 200)
    assert.equal((await app.mailTo(account.email)).length, sent)
    const { totp } = (await fresh.call(readAccount)).body
    assert.deepEqual(totp, { isActive: true, isDemanded: false, recoveryCodesLeft: 10 })
  })

  it('is told to the person by mail, set up and removed', async () => {
    const { account, browser } = await setUp()
    assert.equal((await app.mailTo(account.email))[0]?.subject, 'An authenticator app was set up')
    assert.equal((await browser.call(removeTotp)).status, 200)
    assert.equal((await app.mailTo(account.email))[0]?.subject, 'Your authenticator app was removed')
  })

  it('has an address that apps read, with our name and the person’s', async () => {
    const { account, address, secret } = await begin()
    const url = new URL(address)
    assert.equal(url.searchParams.get('secret'), secret)
    assert.equal(decodeURIComponent(url.pathname), `/Theriac:${account.email}`)
  })

  it('is not set up with a wrong code, nor without having begun', async () => {
    const { browser, secret } = await begin()
    const { status, body } = await browser.call(confirmTotp, { body: { code: wrongCode(codeOf(secret)) } })
    assert.equal(status, 422)
    assert.equal(body.code, 'code.wrong')
    assert.equal((await browser.call(readAccount)).body.totp.isActive, false)
    const stranger = await signIn(app, await makeAccount(app, site))
    const without = await stranger.call(confirmTotp, { body: { code: '123456' } })
    assert.equal(without.status, 409)
    assert.equal(without.body.code, 'totp.not_begun')
  })

  it('gives each code once, also when it comes twice at once', async () => {
    const { account, secret } = await setUp()
    const browsers = await Promise.all(
      [app, other, app, other].map(async (node) => {
        const browser = openBrowser(node)
        await typePassword(browser, account)
        return browser
      }),
    )
    const code = codeOf(secret)
    const finished = await Promise.all(browsers.map((browser) => typeCode(browser, code)))
    assert.deepEqual(statusesOf(finished), [200, 422, 422, 422])
  })

  it('does not take the code with which it was set up for signing in', async () => {
    const { account, browser, secret } = await begin()
    const code = codeOf(secret)
    await browser.call(confirmTotp, { body: { code } })
    const fresh = openBrowser(app)
    await typePassword(fresh, account)
    assert.equal((await typeCode(fresh, code)).body.code, 'code.used_already')
  })

  it('says of a code that it was used already, at sign-in and at a proof, only to who has the password', async () => {
    const { account, browser, secret } = await setUp()
    const code = codeOf(secret)
    const fresh = openBrowser(app)
    await typePassword(fresh, account)
    assert.equal((await typeCode(fresh, code)).status, 200)
    const { password } = account
    const proof = (body: object) => browser.call(proveAgain, { body })
    assert.equal((await proof({ password, code })).body.code, 'code.used_already')
    assert.equal((await proof({ password: 'not this one', code })).body.code, 'step_up.refused')
    assert.equal((await proof({ password, code: wrongCode(code) })).body.code, 'step_up.refused')
  })

  it('leaves five tries for a sign-in', async () => {
    const { account, secret } = await setUp()
    const browser = openBrowser(app)
    await typePassword(browser, account)
    for (let time = 0; time < 5; time += 1) {
      assert.equal((await typeCode(browser, wrongCode(codeOf(secret)))).body.code, 'code.wrong')
    }
    assert.equal((await typeCode(browser, codeOf(secret))).body.code, 'code.used_up')
    await typePassword(browser, account)
    assert.equal((await typeCode(browser, codeOf(secret))).status, 200)
  })

  it('slows down who guesses its codes over many sign-ins', async () => {
    const { account, secret } = await setUp()
    const browser = openBrowser(app)
    for (let round = 0; round < 3; round += 1) {
      await typePassword(browser, account)
      for (let time = 0; time < 5; time += 1) await typeCode(browser, wrongCode(codeOf(secret)))
    }
    await typePassword(browser, account)
    const slowed = await typeCode(browser, codeOf(secret))
    assert.equal(slowed.status, 429)
    assert.equal(slowed.body.code, 'sign_in.slowed')
    assert.equal(slowed.headers.get('retry-after'), '2')
    app.clock.advance(2)
    assert.equal((await typeCode(browser, codeOf(secret))).status, 200)
  })

  it('is replaced for the day it is lost by recovery codes, each once, however they are typed', async () => {
    const { account, recoveryCodes } = await setUp()
    const [first = '', second = ''] = recoveryCodes
    const browser = openBrowser(app)
    await typePassword(browser, account)
    assert.equal((await typeCode(browser, first.toLowerCase().replaceAll('-', ' '))).status, 200)
    assert.equal((await browser.call(readAccount)).body.totp.recoveryCodesLeft, 9)
    await typePassword(browser, account)
    assert.equal((await typeCode(browser, first)).body.code, 'code.wrong')
    const both = await Promise.all([typeCode(browser, second), typeCode(browser, second)])
    assert.deepEqual(statusesOf(both), [200, 401])
  })

  it('does not take the recovery codes of somebody else', async () => {
    const [one, two] = [await setUp(), await setUp()]
    const browser = openBrowser(app)
    await typePassword(browser, one.account)
    assert.equal((await typeCode(browser, two.recoveryCodes[0] ?? '')).body.code, 'code.wrong')
  })

  it('is asked for besides the password when the person proves that it is he', async () => {
    const { account, browser, secret, recoveryCodes } = await setUp()
    const { password } = account
    app.clock.advance(900)
    assert.equal((await browser.call(readSession)).body.provenUntil, null)
    assert.equal((await browser.call(beginTotp)).body.code, 'step_up.required')
    assert.equal((await browser.call(removeTotp)).body.code, 'step_up.required')
    const wrong = [
      { body: { password: 'not this one', code: codeOf(secret) }, field: 'password' },
      { body: { password }, field: 'code' },
      { body: { password, code: wrongCode(codeOf(secret)) }, field: 'code' },
    ]
    for (const { body, field } of wrong) {
      const { status, body: told } = await browser.call(proveAgain, { body })
      assert.equal(status, 422)
      assert.equal(told.code, 'step_up.refused')
      assert.deepEqual(
        told.errors?.map((error: { field: string }) => error.field),
        [field],
      )
    }
    const proven = await browser.call(proveAgain, { body: { password, code: codeOf(secret) } })
    assert.equal(proven.status, 200)
    assert.equal(Date.parse(proven.body.provenUntil), app.clock.now().getTime() + 900_000)
    app.clock.advance(900)
    const [code = ''] = recoveryCodes
    assert.equal((await browser.call(proveAgain, { body: { password, code } })).status, 200)
    assert.equal((await browser.call(beginTotp)).status, 200)
  })

  it('is replaced by another one, and counts until that one is confirmed', async () => {
    const { account, browser, secret, recoveryCodes } = await setUp()
    const begun = await browser.call(beginTotp)
    assert.equal(begun.status, 200)
    assert.equal(await finishWith(account, codeOf(begun.body.secret)), 422)
    assert.equal(await finishWith(account, codeOf(secret)), 200)
    app.clock.advance(30)
    assert.equal((await browser.call(confirmTotp, { body: { code: codeOf(begun.body.secret) } })).status, 200)
    app.clock.advance(30)
    assert.equal(await finishWith(account, codeOf(secret)), 422)
    assert.equal(await finishWith(account, recoveryCodes[0] ?? ''), 422)
    assert.equal(await finishWith(account, codeOf(begun.body.secret)), 200)
  })

  it('ends sign-ins that wait for a mailed code when it is set up, and for its own when it is removed', async () => {
    const { account, browser, secret } = await begin()
    const waiting = openBrowser(app)
    await typePassword(waiting, account)
    const mailed = await codeFor(app, account)
    await browser.call(confirmTotp, { body: { code: codeOf(secret) } })
    assert.equal((await typeCode(waiting, mailed)).body.code, 'sign_in.not_begun')
    app.clock.advance(30)
    await typePassword(waiting, account)
    await browser.call(removeTotp)
    assert.equal((await typeCode(waiting, codeOf(secret))).body.code, 'sign_in.not_begun')
    assert.equal((await typePassword(waiting, account)).body.next, 'code')
  })

  it('is taken away by the operator from who has lost it with all recovery codes; his sessions end', async () => {
    const { account, browser } = await setUp()
    assert.equal(await app.operate((work) => takeTotpAway(work, account.email)), true)
    assert.equal((await browser.call(readSession)).status, 401)
    assert.equal((await typePassword(openBrowser(app), account)).body.next, 'code')
    const again = await signIn(app, account)
    assert.equal(await app.operate((work) => takeTotpAway(work, account.email)), false)
    assert.equal((await again.call(readSession)).status, 200)
    await assert.rejects(
      app.operate((work) => takeTotpAway(work, 'nobody@example.com')),
      { code: 'user.not_found' },
    )
  })

  it('is taken away by the operator from the address that he types, in whichever case and way of writing é', async () => {
    const email = `café-${randomUUID()}@example.org`
    const { browser } = await setUp({ email })
    await app.operate((work) => takeTotpAway(work, email.normalize('NFD').toUpperCase()))
    assert.equal((await browser.call(readSession)).status, 401)
  })

  it('is demanded of NMVO administrators: until then they reach their own account alone', async () => {
    const account = await makeAdministrator()
    const browser = await signIn(app, account)
    assert.equal((await browser.call(readSession)).body.mustSetUpTotp, true)
    const refused = await browser.call(listUsers)
    assert.equal(refused.status, 403)
    assert.equal(refused.body.code, 'totp.required')
    const secret: string = (await browser.call(beginTotp)).body.secret
    await browser.call(confirmTotp, { body: { code: codeOf(secret) } })
    assert.equal((await browser.call(readSession)).body.mustSetUpTotp, false)
    assert.equal((await browser.call(listUsers)).status, 200)
  })

  it('cannot be removed where it is demanded, but replaced', async () => {
    const account = await makeAdministrator()
    const browser = await signIn(app, account)
    const secret: string = (await browser.call(beginTotp)).body.secret
    await browser.call(confirmTotp, { body: { code: codeOf(secret) } })
    assert.equal((await browser.call(readAccount)).body.totp.isDemanded, true)
    const refused = await browser.call(removeTotp)
    assert.equal(refused.status, 409)
    assert.equal(refused.body.code, 'totp.demanded')
    const next: string = (await browser.call(beginTotp)).body.secret
    assert.equal((await browser.call(confirmTotp, { body: { code: codeOf(next) } })).status, 200)
  })

  async function makeAdministrator(): Promise<TestAccount> {
    return makeAccount(app, await makeSite(app, { type: 'nmvo' }), { kind: 'nmvo-administrator' })
  }

  async function begin(options: { readonly email?: string } = {}) {
    const account = await makeAccount(app, site, options)
    const browser = await signIn(app, account)
    const { body } = await browser.call(beginTotp)
    return { account, browser, secret: String(body.secret), address: String(body.address) }
  }

  async function setUp(options: { readonly email?: string } = {}): Promise<{
    account: TestAccount
    browser: Browser
    secret: string
    recoveryCodes: string[]
  }> {
    const { account, browser, secret } = await begin(options)
    const { body } = await browser.call(confirmTotp, { body: { code: codeOf(secret) } })
    app.clock.advance(30)
    return { account, browser, secret, recoveryCodes: body.recoveryCodes }
  }

  async function finishWith(account: TestAccount, code: string): Promise<number> {
    const browser = openBrowser(app)
    await typePassword(browser, account)
    return (await typeCode(browser, code)).status
  }

  function codeOf(secret: string): string {
    return new TOTP({ secret }).generate({ timestamp: app.clock.now().getTime() })
  }
})
