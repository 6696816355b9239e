import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { changePassword } from '@theriac/contract/v1/account.ts'
import { proveAgain, readSession } from '@theriac/contract/v1/session.ts'
import {
  beginSignIn,
  requestPasswordReset,
  resetPassword,
  sendCodeAgain,
} from '@theriac/contract/v1/sign-in.ts'
import {
  codeFor,
  linkFor,
  makeAccount,
  openBrowser,
  signIn,
  type TestAccount,
  typeCode,
  typePassword,
  wrongCode,
} from '../../../test/browser.ts'
import { callFrom } from '../../../test/call-from.ts'
import { makeSite, type TestSite } from '../../../test/factories.ts'
import type { PersonAnswer } from '../../../test/people.ts'
import { type Installation, startInstallation } from '../../../test/start-installation.ts'
import type { TestApp } from '../../../test/test-app.ts'

describe('guessing passwords', () => {
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

  it('slows an account down after ten wrong ones, for twice as long each time, and never locks it', async () => {
    const account = await makeAccount(app, site)
    await guess(account, 9)
    assert.equal((await typePassword(openBrowser(app), account)).status, 200)
    await guess(account, 10)
    for (const seconds of [2, 4, 8, 16]) {
      const slowed = await typePassword(openBrowser(other), account)
      assertSlowed(slowed, seconds)
      app.clock.advance(seconds - 1)
      assertSlowed(await typePassword(openBrowser(app), account), 1)
      app.clock.advance(1)
      if (seconds < 16) await guess(account, 1)
    }
    assert.equal((await typePassword(openBrowser(app), account)).status, 200)
    await guess(account, 9)
    assert.equal((await typePassword(openBrowser(app), account)).status, 200)
  })

  it('slows down for a quarter of an hour at most, however long it goes on', async () => {
    const account = await makeAccount(app, site)
    await guess(account, 10)
    let longest = 0
    for (let time = 0; time < 14; time += 1) {
      const slowed = await typePassword(openBrowser(app), account)
      longest = Number(slowed.headers.get('retry-after'))
      app.clock.advance(longest)
      await guess(account, 1)
    }
    assert.equal(longest, 900)
    app.clock.advance(900)
    assert.equal((await typePassword(openBrowser(app), account)).status, 200)
  })

  it('slows an address without an account down in the same way', async () => {
    const account = await makeAccount(app, site)
    const nobody = { ...account, email: `${randomUUID()}@example.org` }
    const [known, unknown] = [await answers(account), await answers(nobody)]
    assert.deepEqual(unknown, known)
    assert.equal(known.at(-1), '429 sign_in.slowed 2')

    async function answers(tried: TestAccount): Promise<string[]> {
      const told = []
      for (let time = 0; time < 12; time += 1) {
        const { status, body, headers } = await typePassword(openBrowser(app), {
          ...tried,
          password: 'wrong',
        })
        told.push(`${status} ${body.code} ${headers.get('retry-after')}`)
      }
      return told
    }
  })

  it('counts each of those that come together, on all nodes', async () => {
    const account = await makeAccount(app, site)
    const tried = await Promise.all(
      Array.from({ length: 24 }, (_, place) =>
        typePassword(openBrowser(place % 2 === 0 ? app : other), { ...account, password: 'wrong' }),
      ),
    )
    assert.equal(tried.filter(({ status }) => status === 401).length, 10)
    assert.equal(tried.filter(({ status }) => status === 429).length, 14)
  })

  it('does not keep out whoever has signed in in this browser before', async () => {
    const account = await makeAccount(app, site)
    const own = await signIn(app, account)
    app.clock.advance(900)
    await guess(account, 10)
    assertSlowed(await typePassword(openBrowser(app), account), 2)
    assert.equal((await typePassword(own, account)).status, 200)
    // And there, too, it is no more than ten.
    for (let time = 0; time < 10; time += 1) {
      assert.equal((await typePassword(own, { ...account, password: 'wrong' })).status, 401)
    }
    assertSlowed(await typePassword(own, account), 2)
  })

  it('is not helped by having signed in as somebody else, nor by a cookie that was made up', async () => {
    const [account, somebody] = [await makeAccount(app, site), await makeAccount(app, site)]
    const browser = await signIn(app, somebody)
    await guess(account, 10)
    assertSlowed(await typePassword(browser, account), 2)
    const [name = '', mark = ''] = browser.cookies.get('__Host-theriac-browser')?.split('.') ?? []
    for (const cookie of [
      `${name}.${mark.replace(/^./, (one) => (one === 'A' ? 'B' : 'A'))}`,
      '',
      '.',
      `${name}.`,
      'x',
    ]) {
      browser.cookies.set('__Host-theriac-browser', cookie)
      assertSlowed(await typePassword(browser, account), 2)
    }
  })

  it('does not keep somebody who is signed in from proving that it is he', async () => {
    const account = await makeAccount(app, site)
    const browser = await signIn(app, account)
    await guess(account, 10)
    assert.equal((await browser.call(proveAgain, { body: { password: account.password } })).status, 200)
  })

  it('is slowed down for somebody who sits at another one’s open session, too', async () => {
    const account = await makeAccount(app, site)
    const browser = await signIn(app, account)
    for (let time = 0; time < 5; time += 1) {
      const proof = await browser.call(proveAgain, { body: { password: 'wrong' } })
      assert.equal(proof.body.code, 'step_up.refused')
      const body = { currentPassword: 'wrong', newPassword: 'eight blue buckets' }
      assert.equal((await browser.call(changePassword, { body })).body.code, 'password.wrong')
    }
    assertSlowed(await browser.call(proveAgain, { body: { password: account.password } }), 2)
    assert.equal((await browser.call(readSession)).status, 200)
  })

  it('is forgotten when the person sets a new password with a link', async () => {
    const account = await makeAccount(app, site)
    await guess(account, 10)
    await openBrowser(app).call(requestPasswordReset, { body: { email: account.email } })
    const token = await linkFor(app, account.email, 'password-reset')
    const password = 'eight blue buckets'
    assert.equal((await openBrowser(app).call(resetPassword, { body: { token, password } })).status, 200)
    assert.equal((await typePassword(openBrowser(app), { ...account, password })).status, 200)
  })

  it('elsewhere does not keep out whoever comes from another network', async () => {
    const account = await makeAccount(app, site)
    await guess(account, 10)
    assertSlowed(await typePassword(openBrowser(app), account), 2)
    const { email, password } = account
    assert.equal(await callFrom('127.0.0.2', app, beginSignIn, { email, password }), 200)
  })

  it('does not keep out whoever has just set a new password with a link, where others go on', async () => {
    const account = await makeAccount(app, site)
    const browser = openBrowser(app)
    await browser.call(requestPasswordReset, { body: { email: account.email } })
    const token = await linkFor(app, account.email, 'password-reset')
    const password = 'eight blue buckets'
    assert.equal((await browser.call(resetPassword, { body: { token, password } })).status, 200)
    await guess(account, 10)
    assertSlowed(await typePassword(openBrowser(app), { ...account, password }), 2)
    assert.equal((await typePassword(browser, { ...account, password })).status, 200)
  })

  it('cannot be spread over addresses that a header makes up', async () => {
    const account = await makeAccount(app, site)
    for (let time = 0; time < 10; time += 1) {
      const headers = { 'x-forwarded-for': `192.0.2.${time}`, forwarded: `for=192.0.2.${time}` }
      await openBrowser(app).call(beginSignIn, { body: { email: account.email, password: 'wrong' }, headers })
    }
    assertSlowed(await typePassword(openBrowser(app), account), 2)
  })

  async function guess(account: TestAccount, times: number): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      const answer = await typePassword(openBrowser(time % 2 === 0 ? app : other), {
        ...account,
        password: 'wrong',
      })
      assert.equal(answer.body.code, 'sign_in.refused')
    }
  }
})

describe('guessing passwords for many accounts from one address', () => {
  let installation: Installation
  before(async () => {
    installation = await startInstallation()
  })
  after(() => installation.end())

  it('slows the address down after a hundred, for half a minute at most, but not browsers that are known', async () => {
    const [app] = installation.nodes
    const account = await makeAccount(app, await makeSite(app))
    const own = await signIn(app, account)
    const guesses = await Promise.all(
      Array.from({ length: 100 }, () =>
        typePassword(openBrowser(app), { email: `${randomUUID()}@example.org`, password: 'wrong' }),
      ),
    )
    const busy = guesses.filter(({ body }) => body.code === 'server.busy')
    for (let time = 0; time < busy.length; time += 1) {
      await typePassword(openBrowser(app), { email: `${randomUUID()}@example.org`, password: 'wrong' })
    }
    assertSlowed(await typePassword(openBrowser(app), account), 2)
    app.clock.advance(2)
    assert.equal((await typePassword(openBrowser(app), account)).status, 200)
    for (const seconds of [4, 8, 16, 30, 30]) {
      const wrong = { email: `${randomUUID()}@example.org`, password: 'wrong' }
      assert.equal((await typePassword(openBrowser(app), wrong)).status, 401)
      assertSlowed(await typePassword(openBrowser(app), account), seconds)
      app.clock.advance(seconds)
    }
    assert.equal((await typePassword(own, account)).status, 200)
  })
})

describe('guessing codes', () => {
  let installation: Installation
  before(async () => {
    installation = await startInstallation()
  })
  after(() => installation.end())

  it('slows down after fifteen wrong ones in an hour, over however many sign-ins', async () => {
    const [app, other] = installation.nodes
    const account = await makeAccount(app, await makeSite(app))
    const browser = openBrowser(app)
    await typePassword(browser, account)
    for (let sent = 1; sent <= 3; sent += 1) {
      const code = await codeFor(app, account)
      for (let time = 0; time < 5; time += 1) {
        assert.equal((await typeCode(browser, wrongCode(code))).body.code, 'code.wrong')
      }
      if (sent < 3) await browser.call(sendCodeAgain)
    }
    app.clock.advance(900)
    const again = openBrowser(other)
    await typePassword(again, account)
    const code = await codeFor(app, account)
    assert.equal((await typeCode(again, wrongCode(code))).body.code, 'code.wrong')
    assertSlowed(await typeCode(again, code), 4)
    app.clock.advance(4)
    assert.equal((await typeCode(again, code)).status, 200)
  })
})

function assertSlowed({ status, body, headers }: PersonAnswer, seconds: number): void {
  assert.equal(status, 429)
  assert.equal(body.code, 'sign_in.slowed')
  assert.equal(headers.get('retry-after'), String(seconds))
}
