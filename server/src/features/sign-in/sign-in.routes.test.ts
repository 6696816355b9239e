import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { readAccount } from '@theriac/contract/v1/account.ts'
import { readSession } from '@theriac/contract/v1/session.ts'
import { beginSignIn, finishSignIn as finish, sendCodeAgain } from '@theriac/contract/v1/sign-in.ts'
import {
  codeFor,
  linkFor,
  makeAccount,
  openBrowser,
  signIn,
  statusesOf,
  typeCode,
  typePassword,
  wrongCode,
} from '../../../test/browser.ts'
import { makeLocation, makeSite, type TestSite } from '../../../test/factories.ts'
import { type Installation, startInstallation } from '../../../test/start-installation.ts'
import type { TestApp } from '../../../test/test-app.ts'
import { noteMailState } from '../../platform/mail/mail-state.sql.ts'

describe('signing in', () => {
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

  it('asks for User Name and Password, then for the Authorisation Code of the mail, and opens the organisation', async () => {
    const account = await makeAccount(app, site, { name: 'Maija Virtanen' })
    const browser = openBrowser(app)
    const begun = await typePassword(browser, account)
    assert.equal(begun.status, 200)
    assert.deepEqual(begun.body, {
      next: 'code',
      sentTo: `${account.email.slice(0, 1)}•••@example.org`,
      isMailDelayed: false,
      expiresInSeconds: 300,
    })
    assert.equal((await browser.call(readSession)).status, 401)
    const [letter] = await app.mailTo(account.email)
    assert.equal(letter?.subject, 'Your Authorisation Code')
    assert.match(letter?.text ?? '', /valid for 5 minutes/)
    const { status, body } = await typeCode(browser, await codeFor(app, account))
    assert.equal(status, 200)
    assert.deepEqual(body.person, {
      id: account.personId,
      name: 'Maija Virtanen',
      email: account.email,
      language: 'en',
      appearance: 'auto',
    })
    assert.equal(body.organisation.id, site.organisationId)
    assert.equal(body.kind, 'super-user')
    assert.ok(body.permissions.includes('clients:create'))
    assert.deepEqual((await browser.call(readSession)).body, body)
  })

  it('takes the User Name in whichever case, and with spaces around it', async () => {
    const account = await makeAccount(app, site)
    const email = ` ${account.email.toUpperCase()} `
    assert.equal((await typePassword(openBrowser(app), { ...account, email })).status, 200)
  })

  it('takes the code with spaces, as people type it', async () => {
    const account = await makeAccount(app, site)
    const browser = openBrowser(app)
    await typePassword(browser, account)
    const code = await codeFor(app, account)
    assert.equal((await typeCode(browser, ` ${code.slice(0, 3)} ${code.slice(3)} `)).status, 200)
  })

  it('works over two nodes: begun at one, finished at the other', async () => {
    const account = await makeAccount(app, site)
    const browser = openBrowser(app)
    await typePassword(browser, account)
    const code = await codeFor(other, account)
    browser.call = openAt(browser)
    assert.equal((await typeCode(browser, code)).status, 200)

    function openAt({ call }: typeof browser): typeof browser.call {
      return (endpoint, input) => call(endpoint, input, other)
    }
  })

  it('sets cookies that only this host gets, no script reads and no other site sends', async () => {
    const browser = await signIn(app, await makeAccount(app, site))
    const set = browser.setCookies.filter((line) => !/=;/.test(line))
    assert.deepEqual(
      set.map((line) => line.split('=')[0]),
      ['__Host-theriac-sign-in', '__Host-theriac-session', '__Host-theriac-browser'],
    )
    for (const line of browser.setCookies) {
      assert.match(line, /; Path=\//)
      assert.match(line, /; HttpOnly/)
      assert.match(line, /; Secure/)
      assert.match(line, /; SameSite=Strict/)
      assert.doesNotMatch(line, /Domain/i)
    }
    assert.match(browser.cookies.get('__Host-theriac-session') ?? '', /^[0-9A-Za-z]{43}$/)
    assert.equal(browser.cookies.has('__Host-theriac-sign-in'), false)
  })

  it('makes a new session whatever the browser brought, and ends the one that it had', async () => {
    const account = await makeAccount(app, site)
    const browser = openBrowser(app)
    browser.cookies.set('__Host-theriac-session', 'x'.repeat(43))
    await signIn(app, account, browser)
    const first = browser.cookies.get('__Host-theriac-session') ?? ''
    assert.notEqual(first, 'x'.repeat(43))
    await signIn(app, account, browser)
    assert.notEqual(browser.cookies.get('__Host-theriac-session'), first)
    const stale = openBrowser(app)
    stale.cookies.set('__Host-theriac-session', first)
    assert.equal((await stale.call(readSession)).status, 401)
    assert.equal((await browser.call(readSession)).status, 200)
  })

  it('chooses the location by itself where there is one only', async () => {
    const account = await makeAccount(app, site)
    const session = await (await signIn(app, account)).call(readSession)
    assert.deepEqual(session.body.location, { id: site.locationId, name: 'Shop' })
    const two = await makeSite(app)
    await makeLocation(app, two)
    const body = (await (await signIn(app, await makeAccount(app, two))).call(readSession)).body
    assert.equal(body.location, null)
    assert.deepEqual(
      body.locations.map(({ name }: { name: string }) => name),
      ['Branch', 'Shop'],
    )
  })

  it('is refused with a wrong password, and with an address that has no account, in the same words', async () => {
    const account = await makeAccount(app, site)
    const wrong = await typePassword(openBrowser(app), { ...account, password: 'seven green bottle' })
    const unknown = await typePassword(openBrowser(app), { ...account, email: 'nobody@example.org' })
    assert.equal(wrong.status, 401)
    assert.equal(wrong.body.code, 'sign_in.refused')
    assert.deepEqual({ ...unknown.body, reference: '' }, { ...wrong.body, reference: '' })
    assert.deepEqual([...unknown.headers.keys()], [...wrong.headers.keys()])
    assert.equal((await app.mailTo(account.email)).length, 0)
  })

  it('is refused to an account without a password like a wrong one', async () => {
    const account = await makeAccount(app, site)
    await app.operate(({ tx }) =>
      tx.run(
        {
          ...{ name: 'take_password', params: [], columns: {} },
          text: `update people set password_hash = null, password_set_at = null where id = '${account.personId}'`,
        },
        [],
      ),
    )
    assert.equal((await typePassword(openBrowser(app), account)).body.code, 'sign_in.refused')
  })

  for (const email of ['\u0000', 'a\u0000b@example.org', 'a\nb@example.org', '', 'x'.repeat(255)]) {
    it(`refuses what cannot be a User Name: ${JSON.stringify(email.slice(0, 20))}`, async () => {
      const { status, body } = await openBrowser(app).call(beginSignIn, { body: { email, password: 'x' } })
      assert.equal(status, 422)
      assert.equal(body.errors[0].field, 'email')
    })
  }

  it('takes as long without an account as with a wrong password', async () => {
    const account = await makeAccount(app, site)
    const tries = {
      known: { ...account, password: 'x' },
      unknown: { email: 'nobody@example.com', password: 'x' },
    }
    const fastest = { known: Infinity, unknown: Infinity }
    for (let time = 0; time < 8; time += 1) {
      for (const which of ['known', 'unknown'] as const) {
        // Processor time, which tells of a missing hash on a busy machine too.
        const start = process.cpuUsage()
        await typePassword(openBrowser(app), tries[which])
        const { user, system } = process.cpuUsage(start)
        fastest[which] = Math.min(fastest[which], (user + system) / 1000)
      }
    }
    const { known, unknown } = fastest
    assert.ok(unknown > known / 2 && known > unknown / 2, `${known} ms known, ${unknown} ms unknown`)
  })

  it('ends at the code in another browser, or in one that did not begin', async () => {
    const account = await makeAccount(app, site)
    await typePassword(openBrowser(app), account)
    const code = await codeFor(app, account)
    const stranger = openBrowser(app)
    for (const held of [undefined, 'x'.repeat(43)]) {
      if (held !== undefined) stranger.cookies.set('__Host-theriac-sign-in', held)
      const { status, body } = await typeCode(stranger, code)
      assert.equal(status, 401)
      assert.equal(body.code, 'sign_in.not_begun')
      assert.equal((await stranger.call(sendCodeAgain)).body.code, 'sign_in.not_begun')
    }
  })

  it('takes a code only once, and only for the sign-in that it was sent for', async () => {
    const account = await makeAccount(app, site)
    const browser = openBrowser(app)
    await typePassword(browser, account)
    const first = await codeFor(app, account)
    await typePassword(browser, account)
    const second = await codeFor(app, account)
    if (first !== second) assert.equal((await typeCode(browser, first)).body.code, 'code.wrong')
    const signInCookie = browser.cookies.get('__Host-theriac-sign-in') ?? ''
    assert.equal((await typeCode(browser, second)).status, 200)
    browser.cookies.set('__Host-theriac-sign-in', signInCookie)
    assert.equal((await typeCode(browser, second)).body.code, 'sign_in.not_begun')
  })

  it('makes one session of a double click', async () => {
    const account = await makeAccount(app, site)
    const browser = openBrowser(app)
    await typePassword(browser, account)
    const code = await codeFor(app, account)
    const signInCookie = { cookie: `__Host-theriac-sign-in=${browser.cookies.get('__Host-theriac-sign-in')}` }
    const clicks = await Promise.all(
      [app, other, app, other].map((node) =>
        openBrowser(node).call(finish, { body: { code }, headers: signInCookie }),
      ),
    )
    assert.deepEqual(statusesOf(clicks), [200, 401, 401, 401])
  })

  it('refuses a code that is older than five minutes', async () => {
    const account = await makeAccount(app, site)
    const browser = openBrowser(app)
    await typePassword(browser, account)
    const code = await codeFor(app, account)
    app.clock.advance(300)
    const { status, body } = await typeCode(browser, code)
    assert.equal(status, 422)
    assert.equal(body.code, 'code.expired')
    assert.equal((await browser.call(sendCodeAgain)).status, 200)
    assert.equal((await typeCode(browser, await codeFor(app, account))).status, 200)
  })

  it('does not send a code that has expired before it could be sent', async () => {
    const account = await makeAccount(app, site)
    await typePassword(openBrowser(app), account)
    app.clock.advance(301)
    assert.deepEqual(await app.mailTo(account.email), [])
  })

  it('ends half an hour after the password, however many codes are asked for', async () => {
    const account = await makeAccount(app, site)
    const browser = openBrowser(app)
    await typePassword(browser, account)
    app.clock.advance(1800)
    assert.equal((await browser.call(sendCodeAgain)).body.code, 'sign_in.not_begun')
  })

  it('leaves five tries for a code, and refuses even the right one after them', async () => {
    const account = await makeAccount(app, site)
    const browser = openBrowser(app)
    await typePassword(browser, account)
    const code = await codeFor(app, account)
    for (let time = 0; time < 5; time += 1) {
      assert.equal((await typeCode(browser, wrongCode(code))).body.code, 'code.wrong')
    }
    const { status, body } = await typeCode(browser, code)
    assert.equal(status, 422)
    assert.equal(body.code, 'code.used_up')
    await browser.call(sendCodeAgain)
    assert.equal((await typeCode(browser, await codeFor(app, account))).status, 200)
  })

  it('counts tries that come together each', async () => {
    const account = await makeAccount(app, site)
    const browser = openBrowser(app)
    await typePassword(browser, account)
    const code = await codeFor(app, account)
    const tries = await Promise.all(
      Array.from({ length: 10 }, (_, place) =>
        browser.call(finish, { body: { code: wrongCode(code) } }, place % 2 === 0 ? app : other),
      ),
    )
    const codes = tries.map(({ body }) => body.code)
    assert.equal(codes.filter((one) => one === 'code.wrong').length, 5)
    assert.equal(codes.filter((one) => one === 'code.used_up').length, 5)
  })

  it('ends the code before when another one is asked for', async () => {
    const account = await makeAccount(app, site)
    const browser = openBrowser(app)
    await typePassword(browser, account)
    const first = await codeFor(app, account)
    const again = await browser.call(sendCodeAgain)
    assert.equal(again.status, 200)
    assert.equal(again.body.next, 'code')
    const second = await codeFor(app, account)
    if (first !== second) assert.equal((await typeCode(browser, first)).body.code, 'code.wrong')
    assert.equal((await typeCode(browser, second)).status, 200)
  })

  it('sends three codes in fifteen minutes, on whichever nodes and in whichever browsers, and then says how long to wait', async () => {
    const account = await makeAccount(app, site)
    const browser = openBrowser(app)
    await typePassword(browser, account)
    assert.equal((await browser.call(sendCodeAgain, {}, other)).status, 200)
    app.clock.advance(60)
    assert.equal((await typePassword(openBrowser(other), account)).status, 200)
    const again = await browser.call(sendCodeAgain, {}, other)
    assert.equal(again.status, 429)
    assert.equal(again.body.code, 'code.too_many_sends')
    assert.equal(again.headers.get('retry-after'), '840')
    const anew = await typePassword(openBrowser(app), account)
    assert.equal(anew.body.code, 'code.too_many_sends')
    assert.equal((await app.mailTo(account.email)).length, 3)
    app.clock.advance(840)
    assert.equal((await typePassword(openBrowser(app), account)).status, 200)
  })

  it('sends three codes also when they are all asked for at once', async () => {
    const account = await makeAccount(app, site)
    const asked = await Promise.all(
      Array.from({ length: 8 }, (_, place) =>
        typePassword(openBrowser(place % 2 === 0 ? app : other), account),
      ),
    )
    assert.deepEqual(statusesOf(asked), [200, 200, 200, 429, 429, 429, 429, 429])
  })

  it('says so when mail is delayed', async () => {
    const account = await makeAccount(app, site)
    await mailFails(app.clock.now())
    const browser = openBrowser(app)
    assert.equal((await typePassword(browser, account)).body.isMailDelayed, true)
    assert.equal((await browser.call(sendCodeAgain)).body.isMailDelayed, true)
    await mailFails(null)
    assert.equal((await browser.call(sendCodeAgain)).body.isMailDelayed, false)
  })

  it('speaks Finnish to who wants Finnish, and names the support of the market', async () => {
    const ownMarket = await makeSite(app, {
      settings: { supportEmail: 'tuki@example.fi', supportUrl: 'https://tuki.example.fi' },
    })
    const account = await makeAccount(app, ownMarket)
    const set = { name: 'set_finnish', params: [], columns: {} } as const
    await app.operate(({ tx }) =>
      tx.run({ ...set, text: `update people set language = 'fi' where id = '${account.personId}'` }, []),
    )
    await typePassword(openBrowser(app), account)
    const [letter] = await app.mailTo(account.email)
    assert.equal(letter?.subject, 'Vahvistuskoodisi')
    assert.match(letter?.text ?? '', /^Hei Test Person,\n\nVahvistuskoodisi/)
    assert.match(letter?.text ?? '', /Tuki: tuki@example\.fi, https:\/\/tuki\.example\.fi\n/)
  })

  it('leads to the password reset when the password has expired, and starts no session', async () => {
    const ownMarket = await makeSite(app, { settings: { passwordAgeDays: 30 } })
    const account = await makeAccount(app, ownMarket)
    app.clock.advance(30 * 86_400 - 1)
    assert.equal((await typePassword(openBrowser(app), account)).body.next, 'code')
    app.clock.advance(1)
    const browser = openBrowser(app)
    const { status, body } = await typePassword(browser, account)
    assert.equal(status, 200)
    assert.deepEqual(body, { next: 'password-reset' })
    assert.deepEqual([...browser.cookies], [])
    assert.equal((await app.mailTo(account.email)).length, 1)
    await assert.rejects(linkFor(app, account.email, 'password-reset'))
  })

  it('says after the right password alone that the account belongs to no organisation now', async () => {
    const account = await makeAccount(app, site)
    const set = { name: 'suspend_member', params: [], columns: {} } as const
    await app.operate(({ tx }) =>
      tx.run(
        { ...set, text: `update memberships set status = 'suspended' where id = '${account.membershipId}'` },
        [],
      ),
    )
    const wrong = await typePassword(openBrowser(app), { ...account, password: 'not this one' })
    assert.equal(wrong.body.code, 'sign_in.refused')
    const right = await typePassword(openBrowser(app), account)
    assert.equal(right.status, 403)
    assert.equal(right.body.code, 'sign_in.no_membership')
  })

  it('starts no session for who was suspended between password and code', async () => {
    const account = await makeAccount(app, site)
    const browser = openBrowser(app)
    await typePassword(browser, account)
    const set = { name: 'suspend_member_2', params: [], columns: {} } as const
    await app.operate(({ tx }) =>
      tx.run(
        { ...set, text: `update memberships set status = 'suspended' where id = '${account.membershipId}'` },
        [],
      ),
    )
    const { status, body } = await typeCode(browser, await codeFor(app, account))
    assert.equal(status, 403)
    assert.equal(body.code, 'sign_in.no_membership')
    assert.equal(browser.cookies.has('__Host-theriac-session'), false)
  })

  it('is not begun by a page of another site', async () => {
    const account = await makeAccount(app, site)
    for (const headers of [{ 'sec-fetch-site': 'same-site' }, { origin: 'https://elsewhere.example' }]) {
      const { status, body } = await openBrowser(app).call(beginSignIn, { body: account, headers })
      assert.equal(status, 403)
      assert.equal(body.code, 'request.cross_site')
    }
  })

  it('needs a session for what is behind it', async () => {
    const { status, body } = await openBrowser(app).call(readAccount)
    assert.equal(status, 401)
    assert.equal(body.code, 'session.missing')
  })

  function mailFails(at: Date | null): Promise<number> {
    return app.database.transaction('theriac_national', undefined, (tx) => tx.run(noteMailState, [at]))
  }
})
