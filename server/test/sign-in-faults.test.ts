import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { collectCredentials, readHandOver } from '@theriac/contract/v1/hand-overs.ts'
import { acceptInvitation } from '@theriac/contract/v1/invitations.ts'
import { readPortalSettings } from '@theriac/contract/v1/portal-settings.ts'
import { readSession } from '@theriac/contract/v1/session.ts'
import {
  beginSignIn as beginEndpoint,
  finishSignIn,
  requestPasswordReset,
} from '@theriac/contract/v1/sign-in.ts'
import { makeAccount, openBrowser, typePassword } from './browser.ts'
import { fetchToken } from './calls.ts'
import { makeSite, type TestSite } from './factories.ts'
import { type Installation, startInstallation } from './start-installation.ts'
import type { TestApp } from './test-app.ts'
import { refusalReply } from '../src/access/refusal-reply.ts'
import { createApp } from '../src/assembly/app.ts'
import { readConfig } from '../src/platform/config/config.ts'
import { createPasswords } from '../src/platform/crypto/create-passwords.ts'
import { openDatabase } from '../src/platform/database/database.ts'
import { createMetrics } from '../src/platform/metrics/create-metrics.ts'
import { Overloaded } from '../src/platform/overloaded.ts'
import { beginSignIn } from '../src/features/sign-in/steps/begin-sign-in.ts'

describe('signing in when something is wrong', () => {
  let installation: Installation
  let app: TestApp
  let site: TestSite
  before(async () => {
    installation = await startInstallation()
    app = installation.nodes[0]
    site = await makeSite(app)
  })
  after(() => installation.end())

  it('says that it can be tried again while the database is away', async () => {
    const database = openDatabase({ connectionString: 'postgres://nobody@127.0.0.1:1/none' }, () => {})
    const config = readConfig({ PORT: new URL(app.url).port }, 'demo')
    const quiet = () => {}
    const log = { debug: quiet, info: quiet, warn: quiet, error: quiet }
    const state = { metrics: createMetrics(), isStopping: () => false, isReady: async () => false }
    const cut = await createApp({ ...app, database, config, log, ...state })
    const cookie = `__Host-theriac-session=${'x'.repeat(43)}; __Host-theriac-sign-in=${'x'.repeat(43)}`
    const body = { email: 'a@example.org', password: 'x' }
    const asked = [
      { endpoint: beginEndpoint, body },
      { endpoint: finishSignIn, body: { code: '123456' } },
      { endpoint: requestPasswordReset, body: { email: 'a@example.org' } },
      { endpoint: acceptInvitation, body: { token: 'x'.repeat(43) } },
      { endpoint: readHandOver, body: { token: 'x'.repeat(43) } },
      { endpoint: collectCredentials, body: { token: 'x'.repeat(43), code: 'x' } },
      { endpoint: readSession },
      { endpoint: readPortalSettings },
    ]
    try {
      for (const { endpoint, body: payload } of asked) {
        const { method, path: url } = endpoint
        const headers = { cookie, host: 'localhost' }
        const answer = await cut.inject({
          method,
          url,
          headers,
          ...(payload === undefined ? {} : { payload }),
        })
        assert.equal(answer.statusCode, 503, endpoint.name)
        assert.equal(answer.json().code, 'database.unavailable')
        assert.equal(answer.headers['retry-after'], '5')
        assert.equal(answer.headers['set-cookie'], undefined)
      }
    } finally {
      await cut.close()
      await database.close()
    }
  })

  it('lets machines through while many sign in at once', async () => {
    let waiting = 60
    const guesses = Array.from({ length: waiting }, async () => {
      const answer = await typePassword(openBrowser(app), {
        email: `${randomUUID()}@example.org`,
        password: 'x',
      })
      waiting -= 1
      return answer
    })
    await fetchToken(app, site)
    assert.ok(waiting > 0, 'the token came after them all')
    assert.ok((await Promise.all(guesses)).every(({ status }) => status === 401 || status === 503))
  })

  it('asks to come again when more sign in at once than can be served', () => {
    const { status, headers, body } = refusalReply(new Overloaded('too many'), undefined, 'reference', 'docs')
    assert.equal(status, 503)
    assert.equal(headers['retry-after'], '2')
    assert.ok('code' in body && body.code === 'server.busy')
  })

  it('does not count a password that was never judged', async () => {
    const account = await makeAccount(app, site)
    const { email, password } = account
    const refuse = async () => Promise.reject(new Overloaded('too many'))
    const parts = { ...app, publicUrl: app.url, passwords: { ...createPasswords(), isMatch: refuse } }
    const caller = { address: '127.0.0.1', userAgent: undefined }
    for (let time = 0; time < 12; time += 1) {
      const browser = { signIn: undefined, known: undefined }
      await assert.rejects(beginSignIn(parts, caller, { email, password }, browser), Overloaded)
    }
    assert.equal((await typePassword(openBrowser(app), account)).status, 200)
  })

  it('takes an account whose hash was made at another cost, and makes it anew', async () => {
    const account = await makeAccount(app, site)
    const cheap = createPasswords({ cost: { memoryKibibytes: 64, passes: 1, lanes: 1 } })
    const hash = await cheap.hash(account.password)
    await run(`update people set password_hash = '${hash}' where id = '${account.personId}'`)
    assert.equal((await typePassword(openBrowser(app), account)).status, 200)
    const renewed = `select 1 from people where id = '${account.personId}' and password_hash like '$argon2id$v=19$m=19456,%'`
    assert.equal(await run(renewed), 1)
    assert.equal((await typePassword(openBrowser(app), account)).status, 200)
  })

  function run(text: string): Promise<number> {
    const statement = { name: `test_${randomUUID()}`, params: [], columns: {}, text } as const
    return app.database.transaction('theriac_sign_in', undefined, (tx) => tx.run(statement, []))
  }
})
