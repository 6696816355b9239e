import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { changePassword, readAccount } from '@theriac/contract/v1/account.ts'
import { readSession } from '@theriac/contract/v1/session.ts'
import {
  readPasswordReset,
  requestPasswordReset,
  resetPassword,
  sendCodeAgain,
} from '@theriac/contract/v1/sign-in.ts'
import {
  linkFor,
  makeAccount,
  openBrowser,
  signIn,
  statusesOf,
  type TestAccount,
  typePassword,
} from '../../../test/browser.ts'
import { callFrom } from '../../../test/call-from.ts'
import { makeSite, type TestSite } from '../../../test/factories.ts'
import { makePerson, type PersonAnswer } from '../../../test/people.ts'
import { type Installation, startInstallation } from '../../../test/start-installation.ts'
import type { TestApp } from '../../../test/test-app.ts'

const password = 'eight blue buckets'

describe('passwords', () => {
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

  describe('a password reset', () => {
    it('sends a link that sets a new password once, and still asks for the code', async () => {
      const account = await makeAccount(app, site)
      const asked = await ask(account.email)
      assert.equal(asked.status, 200)
      assert.deepEqual(asked.body, { isMailDelayed: false })
      const token = await linkFor(app, account.email, 'password-reset')
      assert.deepEqual((await read(token)).body, { email: account.email, passwordMinimumLength: 12 })
      assert.equal((await reset(token)).status, 200)
      const again = await reset(token, 'nine red bicycles')
      assert.equal(again.status, 410)
      assert.equal(again.body.code, 'link.not_valid')
      assert.equal((await typePassword(openBrowser(app), account)).body.code, 'sign_in.refused')
      const browser = openBrowser(app)
      assert.equal((await typePassword(browser, { ...account, password })).body.next, 'code')
      assert.equal((await browser.call(readSession)).status, 401)
    })

    it('answers alike, in the same time, whether there is an account or not', async () => {
      const account = await makeAccount(app, site)
      const nobody = `${randomUUID()}@example.org`
      const [known, unknown] = [await timed(account.email), await timed(nobody)]
      assert.deepEqual(unknown.answer.body, known.answer.body)
      assert.deepEqual([...unknown.answer.headers.keys()], [...known.answer.headers.keys()])
      assert.ok(known.milliseconds >= 195 && unknown.milliseconds >= 195)
      assert.deepEqual(await app.mailTo(nobody), [])

      async function timed(email: string) {
        const start = performance.now()
        return { answer: await ask(email), milliseconds: performance.now() - start }
      }
    })

    it('ends all sessions, and sign-ins that wait for their code, on every node', async () => {
      const account = await makeAccount(app, site)
      const [one, two] = [await signIn(app, account), await signIn(app, account)]
      const waiting = openBrowser(app)
      await typePassword(waiting, account)
      await ask(account.email)
      await reset(await linkFor(app, account.email, 'password-reset'))
      for (const node of [app, other]) {
        assert.equal((await one.call(readSession, {}, node)).status, 401)
        assert.equal((await two.call(readSession, {}, node)).status, 401)
        assert.equal((await waiting.call(sendCodeAgain, {}, node)).body.code, 'sign_in.not_begun')
      }
    })

    it('tells the person by mail that the password was changed, and never the password', async () => {
      const account = await makeAccount(app, site)
      await ask(account.email)
      await reset(await linkFor(app, account.email, 'password-reset'))
      const letters = await app.mailTo(account.email)
      assert.deepEqual(
        letters.map(({ subject }) => subject),
        ['Your password was changed', 'Set a new password'],
      )
      assert.ok(letters.every(({ text }) => !text.includes(password) && !text.includes(account.password)))
    })

    it('keeps a link when somebody asks for another one, and ends it after an hour', async () => {
      const account = await makeAccount(app, site)
      await ask(account.email)
      const first = await linkFor(app, account.email, 'password-reset')
      await ask(account.email)
      const second = await linkFor(app, account.email, 'password-reset')
      assert.equal((await read(first)).status, 200)
      app.clock.advance(3599)
      assert.equal((await read(second)).status, 200)
      app.clock.advance(1)
      assert.equal((await read(second)).body.code, 'link.not_valid')
      assert.equal((await reset(second)).status, 410)
    })

    it('sends each of those that were asked for at once, and the first one used ends the others', async () => {
      const account = await makeAccount(app, site)
      await Promise.all(
        Array.from({ length: 4 }, (_, place) => ask(account.email, place % 2 === 0 ? app : other)),
      )
      const letters = await app.mailTo(account.email)
      const tokens = letters.map(({ text }) => /#([0-9A-Za-z]{43})/.exec(text)?.[1] ?? '')
      assert.equal(tokens.length, 4)
      assert.equal((await reset(tokens[0] ?? '')).status, 200)
      const looks = await Promise.all(tokens.map((token) => read(token)))
      assert.deepEqual(statusesOf(looks), [410, 410, 410, 410])
    })

    it('sets one password when the link is used twice at once', async () => {
      const account = await makeAccount(app, site)
      await ask(account.email)
      const token = await linkFor(app, account.email, 'password-reset')
      const both = await Promise.all([reset(token, password), reset(token, 'nine red bicycles', other)])
      assert.deepEqual(statusesOf(both), [200, 410])
    })

    it('keeps the link when the new password is refused', async () => {
      const account = await makeAccount(app, site)
      await ask(account.email)
      const token = await linkFor(app, account.email, 'password-reset')
      assert.equal((await reset(token, 'short')).body.code, 'password.too_short')
      assert.equal((await reset(token, 'password1234')).body.code, 'password.too_common')
      assert.equal((await reset(token, account.email)).body.code, 'password.too_common')
      assert.equal((await reset(token, account.password)).body.code, 'password.used_before')
      assert.equal((await reset(token)).status, 200)
    })

    it('leads to Theriac itself, whatever host the request names', async () => {
      const account = await makeAccount(app, site)
      const headers = {
        'x-forwarded-host': 'evil.example',
        forwarded: 'host=evil.example',
        'x-forwarded-proto': 'ftp',
      }
      await openBrowser(app).call(requestPasswordReset, { body: { email: account.email }, headers })
      const [letter] = await app.mailTo(account.email)
      assert.ok(letter?.text.includes(`\n${app.url}/password-reset#`))
      assert.doesNotMatch(letter?.text ?? '', /evil/)
    })

    it('gives a first password to who had none', async () => {
      const person = await makePerson(app, site)
      await ask(person.email)
      assert.equal((await reset(await linkFor(app, person.email, 'password-reset'))).status, 200)
      assert.equal((await typePassword(openBrowser(app), { ...person, password })).status, 200)
    })

    it('sends a link every few minutes, and after a dozen ever more rarely, however often others ask, and answers as if it always did', async () => {
      const account = await makeAccount(app, site)
      for (let time = 0; time < 5; time += 1) await ask(account.email)
      const token = await linkFor(app, account.email, 'password-reset')
      for (let time = 0; time < 3; time += 1) assert.equal((await ask(account.email)).status, 200)
      assert.equal((await app.mailTo(account.email)).length, 5)
      assert.equal((await read(token)).status, 200)
      let mailed = 5
      for (const seconds of [240, 240, 240, 240, 240, 240, 240, 256, 512, 1024, 2048, 3600, 3600]) {
        app.clock.advance(seconds - 1)
        if (seconds > 240) assert.equal((await ask(account.email)).status, 200)
        assert.equal((await app.mailTo(account.email)).length, mailed)
        app.clock.advance(1)
        assert.equal((await ask(account.email)).status, 200)
        mailed += 1
        assert.equal((await app.mailTo(account.email)).length, mailed)
      }
      app.clock.advance(900)
    })

    it('mails no more when the name is asked for from many networks, and answers each as if it did', async () => {
      const account = await makeAccount(app, site)
      const { email } = account
      for (let network = 2; network < 14; network += 1) {
        assert.equal(await callFrom(`127.0.0.${network}`, app, requestPasswordReset, { email }), 200)
      }
      assert.equal((await app.mailTo(email)).length, 5)
      app.clock.advance(900)
    })

    it('stays open to a network in which somebody asks for other people’s links, again and again', async () => {
      const account = await makeAccount(app, site)
      await askForOthers(100)
      assert.equal((await ask(account.email)).status, 200)
      assert.equal((await app.mailTo(account.email)).length, 1)
      app.clock.advance(900)
    })

    it('is slowed down for a network after three hundred, for half a minute at most, and not in a known browser', async () => {
      const account = await makeAccount(app, site)
      const own = await signIn(app, account)
      app.clock.advance(900)
      await askForOthers(300)
      for (const seconds of [2, 4, 8, 16, 30, 30]) {
        const slowed = await ask(account.email)
        assert.deepEqual([slowed.status, slowed.body.code], [429, 'sign_in.slowed'])
        assert.equal(slowed.headers.get('retry-after'), String(seconds))
        assert.equal((await own.call(requestPasswordReset, { body: { email: account.email } })).status, 200)
        app.clock.advance(seconds)
        await askForOthers(1)
      }
      assert.equal((await app.mailTo(account.email))[0]?.subject, 'Set a new password')
      app.clock.advance(900)
    })

    async function askForOthers(count: number): Promise<void> {
      for (let asked = 0; asked < count; asked += 20) {
        const length = Math.min(20, count - asked)
        const others = Array.from({ length }, () => ask(`${randomUUID()}@example.org`))
        assert.deepEqual([...new Set(statusesOf(await Promise.all(others)))], [200])
      }
    }

    for (const token of ['x'.repeat(43), 'x', '', `${'x'.repeat(42)}-`]) {
      it(`is refused with a link that was made up: ${token.length} signs`, async () => {
        assert.ok([410, 422].includes((await read(token)).status))
        assert.ok([410, 422].includes((await reset(token)).status))
      })
    }
  })

  describe('a change of password', () => {
    it('needs the present one, ends all other sessions, and is told by mail', async () => {
      const account = await makeAccount(app, site)
      const [own, elsewhere] = [await signIn(app, account), await signIn(app, account)]
      assert.equal((await change(own, 'not this one', password)).body.code, 'password.wrong')
      assert.equal((await change(own, account.password, password)).status, 200)
      assert.equal((await own.call(readSession)).status, 200)
      assert.equal((await elsewhere.call(readSession)).status, 401)
      assert.equal((await app.mailTo(account.email))[0]?.subject, 'Your password was changed')
      assert.equal((await typePassword(openBrowser(app), account)).body.code, 'sign_in.refused')
    })

    it('holds the new one against the rules of the strictest market of the person', async () => {
      const [mild, strict] = [
        await makeSite(app, { settings: { passwordMinimumLength: 8, passwordAgeDays: 100 } }),
        await makeSite(app, { settings: { passwordMinimumLength: 20, passwordAgeDays: 200 } }),
      ]
      const account = await makeAccount(app, mild)
      await join(account, strict)
      const browser = await signIn(app, account)
      const { body } = await browser.call(readAccount)
      assert.equal(body.passwordMinimumLength, 20)
      assert.equal(Date.parse(body.passwordExpiresAt), app.clock.now().getTime() + 100 * 86_400_000)
      assert.equal((await change(browser, account.password, password)).body.code, 'password.too_short')
      assert.equal((await change(browser, account.password, `${password} and nine`)).status, 200)
    })

    it('takes none again of the last ones, as many as the market says, and then forgets them', async () => {
      const ownMarket = await makeSite(app, { settings: { passwordHistory: 3 } })
      const account = await makeAccount(app, ownMarket)
      const browser = await signIn(app, account)
      const all = [account.password, 'eight blue buckets', 'nine red bicycles', 'ten tiny teapots']
      const [first = '', second = '', third = '', fourth = ''] = all
      assert.equal((await change(browser, first, first)).body.code, 'password.used_before')
      assert.equal((await change(browser, first, second)).status, 200)
      app.clock.advance(1)
      assert.equal((await change(browser, second, third)).status, 200)
      app.clock.advance(1)
      for (const used of [first, second, third]) {
        assert.equal((await change(browser, third, used)).body.code, 'password.used_before')
      }
      assert.equal((await change(browser, third, fourth)).status, 200)
      app.clock.advance(1)
      assert.equal((await change(browser, fourth, first)).status, 200)
    })

    it('never takes the present one again, were no history asked for', async () => {
      const ownMarket = await makeSite(app, { settings: { passwordHistory: 0 } })
      const account = await makeAccount(app, ownMarket)
      const browser = await signIn(app, account)
      assert.equal(
        (await change(browser, account.password, account.password)).body.code,
        'password.used_before',
      )
      assert.equal((await change(browser, account.password, password)).status, 200)
      assert.equal((await change(browser, password, account.password)).status, 200)
    })

    it('happens once of two that come together', async () => {
      const account = await makeAccount(app, site)
      const browser = await signIn(app, account)
      const both = await Promise.all([
        change(browser, account.password, password),
        change(browser, account.password, 'nine red bicycles', other),
      ])
      assert.deepEqual(statusesOf(both), [200, 422])
    })

    it('ends the links of password resets', async () => {
      const account = await makeAccount(app, site)
      await ask(account.email)
      const token = await linkFor(app, account.email, 'password-reset')
      await change(await signIn(app, account), account.password, password)
      assert.equal((await reset(token, 'nine red bicycles')).body.code, 'link.not_valid')
    })
  })

  function ask(email: string, at = app): Promise<PersonAnswer> {
    return openBrowser(at).call(requestPasswordReset, { body: { email } })
  }

  function read(token: string): Promise<PersonAnswer> {
    return openBrowser(app).call(readPasswordReset, { body: { token } })
  }

  function reset(token: string, chosen = password, at = app): Promise<PersonAnswer> {
    return openBrowser(at).call(resetPassword, { body: { token, password: chosen } })
  }

  function change(
    browser: ReturnType<typeof openBrowser>,
    currentPassword: string,
    newPassword: string,
    at = app,
  ): Promise<PersonAnswer> {
    return browser.call(changePassword, { body: { currentPassword, newPassword } }, at)
  }

  async function join({ personId }: TestAccount, { organisationId }: TestSite): Promise<void> {
    const insert = `insert into memberships (id, organisation_id, person_id, kind, created_at)
      values ('${randomUUID()}', '${organisationId}', '${personId}', 'user', now())`
    const statement = { name: `join_${randomUUID()}`, params: [], columns: {}, text: insert } as const
    await app.operate(({ tx }) => tx.run(statement, []))
  }
})
