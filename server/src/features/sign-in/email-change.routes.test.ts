import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import {
  confirmEmailChange,
  readAccount,
  requestEmailChange,
  withdrawEmailChange,
} from '@theriac/contract/v1/account.ts'
import { readSession } from '@theriac/contract/v1/session.ts'
import { readPasswordReset, requestPasswordReset, sendCodeAgain } from '@theriac/contract/v1/sign-in.ts'
import {
  type Browser,
  linkFor,
  makeAccount,
  openBrowser,
  signIn,
  statusesOf,
  type TestAccount,
  typePassword,
} from '../../../test/browser.ts'
import { makeSite, type TestSite } from '../../../test/factories.ts'
import type { PersonAnswer } from '../../../test/people.ts'
import { type Installation, startInstallation } from '../../../test/start-installation.ts'
import type { TestApp } from '../../../test/test-app.ts'

describe('a change of e-mail', () => {
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

  for (const order of [
    ['old', 'new'],
    ['new', 'old'],
  ] as const) {
    it(`is done when both addresses have confirmed it: first the ${order[0]} one`, async () => {
      const { account, browser, email } = await request()
      const tokens = {
        old: await linkFor(app, account.email, 'email-change'),
        new: await linkFor(app, email, 'email-change'),
      }
      const addresses = { old: account.email, new: email }
      const first = await confirm(tokens[order[0]])
      assert.deepEqual(first.body, { email: addresses[order[0]], isDone: false })
      assert.equal((await typePassword(openBrowser(app), { ...account, email })).body.code, 'sign_in.refused')
      const waiting = (await browser.call(readAccount)).body.emailChange
      assert.deepEqual(
        [waiting.isOldConfirmed, waiting.isNewConfirmed],
        [order[0] === 'old', order[0] === 'new'],
      )
      const second = await confirm(tokens[order[1]], other)
      assert.deepEqual(second.body, { email: addresses[order[1]], isDone: true })
      assert.equal((await typePassword(openBrowser(app), account)).body.code, 'sign_in.refused')
      assert.equal((await typePassword(openBrowser(app), { ...account, email })).status, 200)
      for (const address of [account.email, email]) {
        const letters = await app.mailTo(address)
        const told = letters.find(({ subject }) => subject === 'Your User Name was changed')
        assert.ok(told?.text.includes(email))
      }
    })
  }

  it('ends other sessions, what waits for a code, and links to the former address', async () => {
    const { account, browser, email } = await request()
    const elsewhere = await signIn(app, account)
    const waiting = openBrowser(app)
    await typePassword(waiting, account)
    await openBrowser(app).call(requestPasswordReset, { body: { email: account.email } })
    const reset = await linkFor(app, account.email, 'password-reset')
    await confirm(await linkFor(app, account.email, 'email-change'))
    await browser.call(confirmEmailChange, { body: { token: await linkFor(app, email, 'email-change') } })
    assert.equal((await elsewhere.call(readSession)).status, 401)
    assert.equal((await waiting.call(sendCodeAgain)).body.code, 'sign_in.not_begun')
    assert.equal((await openBrowser(app).call(readPasswordReset, { body: { token: reset } })).status, 410)
    const session = await browser.call(readSession)
    assert.equal(session.status, 200)
    assert.equal(session.body.person.email, email)
    assert.equal((await browser.call(readAccount)).body.emailChange, null)
  })

  it('ends every session when the last link is opened in a browser without one', async () => {
    const { account, browser, email } = await request()
    await confirm(await linkFor(app, account.email, 'email-change'))
    await confirm(await linkFor(app, email, 'email-change'))
    assert.equal((await browser.call(readSession)).status, 401)
  })

  it('says the same when a link is opened again, and changes nothing by it', async () => {
    const { account, email } = await request()
    const token = await linkFor(app, account.email, 'email-change')
    const first = await confirm(token)
    assert.deepEqual((await confirm(token)).body, first.body)
    assert.equal((await typePassword(openBrowser(app), { ...account, email })).body.code, 'sign_in.refused')
    await confirm(await linkFor(app, email, 'email-change'))
    const late = await confirm(token)
    assert.equal(late.status, 410)
    assert.equal(late.body.code, 'link.not_valid')
  })

  it('is done once when both links are opened at once', async () => {
    const { account, email } = await request()
    const tokens = [
      await linkFor(app, account.email, 'email-change'),
      await linkFor(app, email, 'email-change'),
    ]
    const both = await Promise.all(tokens.map((token, place) => confirm(token, place === 0 ? app : other)))
    assert.deepEqual(new Set(both.map(({ body }) => body.isDone)), new Set([false, true]))
    assert.equal((await app.mailTo(email)).filter(({ subject }) => /was changed/.test(subject)).length, 1)
  })

  it('waits for a day and no longer', async () => {
    const { account, browser, email } = await request()
    const token = await linkFor(app, account.email, 'email-change')
    app.clock.advance(86_400)
    assert.equal((await confirm(token)).status, 410)
    assert.equal((await confirm(await linkFor(app, email, 'email-change'))).status, 410)
    const again = await signIn(app, account, browser)
    assert.equal((await again.call(readAccount)).body.emailChange, null)
  })

  it('is taken back, and is ended by a newer one', async () => {
    const { account, browser, email } = await request()
    const first = await linkFor(app, email, 'email-change')
    const newer = `${randomUUID()}@example.org`
    assert.equal((await browser.call(requestEmailChange, { body: { email: newer } })).status, 200)
    assert.equal((await confirm(first)).status, 410)
    assert.equal((await browser.call(readAccount)).body.emailChange.email, newer)
    assert.equal((await browser.call(withdrawEmailChange)).status, 200)
    assert.equal((await browser.call(readAccount)).body.emailChange, null)
    assert.equal((await confirm(await linkFor(app, newer, 'email-change'))).status, 410)
    assert.equal((await confirm(await linkFor(app, account.email, 'email-change'))).status, 410)
    assert.equal((await browser.call(withdrawEmailChange)).status, 200)
  })

  it('does not tell that an address is taken, but to its owner, and never comes to an end', async () => {
    const owner = await makeAccount(app, site)
    const { browser, account } = await request(owner.email.toUpperCase())
    assert.deepEqual((await browser.call(readAccount)).body.emailChange.email, owner.email)
    const [letter] = await app.mailTo(owner.email)
    assert.equal(letter?.subject, 'Somebody asked to use your e-mail address')
    assert.doesNotMatch(letter?.text ?? '', /email-change#/)
    const { body } = await confirm(await linkFor(app, account.email, 'email-change'))
    assert.equal(body.isDone, false)
    assert.equal((await typePassword(openBrowser(app), account)).status, 200)
  })

  it('does not come to an address that somebody else has taken meanwhile', async () => {
    const [one, two] = [await request(), await request()]
    const email = `${randomUUID()}@example.org`
    for (const { browser } of [one, two]) {
      assert.equal((await browser.call(requestEmailChange, { body: { email } })).status, 200)
    }
    const letters = await app.mailTo(email)
    const tokens = letters.map(({ text }) => /#([0-9A-Za-z]{43})/.exec(text)?.[1] ?? '')
    assert.equal(tokens.length, 2)
    for (const { account } of [one, two]) await confirm(await linkFor(app, account.email, 'email-change'))
    const both = await Promise.all(tokens.map((token, place) => confirm(token, place === 0 ? app : other)))
    assert.deepEqual(statusesOf(both), [200, 410])
  })

  it('is refused to the address that the person has, without a fresh proof, and too often', async () => {
    const account = await makeAccount(app, site)
    const browser = await signIn(app, account)
    const same = await browser.call(requestEmailChange, { body: { email: account.email.toUpperCase() } })
    assert.equal(same.status, 409)
    assert.equal(same.body.code, 'email.same')
    for (let time = 0; time < 3; time += 1) assert.equal((await ask(browser)).status, 200)
    const slowed = await ask(browser)
    assert.equal(slowed.status, 429)
    assert.equal(slowed.body.code, 'code.too_many_sends')
    assert.equal(slowed.headers.get('retry-after'), '2')
    app.clock.advance(900)
    assert.equal((await ask(browser)).body.code, 'step_up.required')
  })

  for (const email of [
    'no address',
    'a@b',
    'a@example.org, b@example.org',
    'a@example.org\nBcc: b@example.org',
    '<a@example.org>',
  ]) {
    it(`is refused to what is no address: ${JSON.stringify(email)}`, async () => {
      const browser = await signIn(app, await makeAccount(app, site))
      const { status, body } = await browser.call(requestEmailChange, { body: { email } })
      assert.equal(status, 422)
      assert.equal(body.errors[0].field, 'email')
    })
  }

  it('writes nothing of the person to an address that nobody has confirmed', async () => {
    const account = await makeAccount(app, site, { name: 'Win a prize at evil.example' })
    const browser = await signIn(app, account)
    const email = `${randomUUID()}@example.org`
    await browser.call(requestEmailChange, { body: { email } })
    const [letter] = await app.mailTo(email)
    assert.doesNotMatch(`${letter?.subject}${letter?.text}`, /evil|prize/)
    assert.ok(!letter?.text.includes(account.email))
  })

  async function request(address = `${randomUUID()}@example.org`): Promise<{
    account: TestAccount
    browser: Browser
    email: string
  }> {
    const account = await makeAccount(app, site)
    const browser = await signIn(app, account)
    const { status, body } = await browser.call(requestEmailChange, { body: { email: address } })
    assert.equal(status, 200)
    assert.deepEqual(body, { isMailDelayed: false })
    return { account, browser, email: address.toLowerCase() }
  }

  function ask(browser: Browser): Promise<PersonAnswer> {
    return browser.call(requestEmailChange, { body: { email: `${randomUUID()}@example.org` } })
  }

  function confirm(token: string, at = app): Promise<PersonAnswer> {
    return openBrowser(at).call(confirmEmailChange, { body: { token } })
  }
})
