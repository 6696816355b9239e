import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as accountEndpoints from '@theriac/contract/v1/account.ts'
import { changeAccount, readAccount } from '@theriac/contract/v1/account.ts'
import type { Endpoint } from '@theriac/contract/endpoint.ts'
import * as invitationEndpoints from '@theriac/contract/v1/invitations.ts'
import { readPortalSettings } from '@theriac/contract/v1/portal-settings.ts'
import * as sessionEndpoints from '@theriac/contract/v1/session.ts'
import * as signInEndpoints from '@theriac/contract/v1/sign-in.ts'
import { makeAccount, openBrowser, signIn } from '../../../test/browser.ts'
import { makeSite, type TestSite } from '../../../test/factories.ts'
import { type Installation, startInstallation } from '../../../test/start-installation.ts'
import type { TestApp } from '../../../test/test-app.ts'

const declared: unknown[] = [
  ...Object.values(signInEndpoints),
  ...Object.values(invitationEndpoints),
  ...Object.values(sessionEndpoints),
  ...Object.values(accountEndpoints),
]
const endpoints = declared.filter(isEndpoint)

describe('one’s own account', () => {
  let installation: Installation
  let app: TestApp
  let site: TestSite
  before(async () => {
    installation = await startInstallation()
    app = installation.nodes[0]
    site = await makeSite(app)
  })
  after(() => installation.end())

  it('says until when the password is good, and what guards it', async () => {
    const account = await makeAccount(app, site, { name: 'Maija Virtanen' })
    const browser = await signIn(app, account)
    assert.deepEqual((await browser.call(readAccount)).body, {
      name: 'Maija Virtanen',
      email: account.email,
      language: 'en',
      appearance: 'auto',
      passwordExpiresAt: new Date(app.clock.now().getTime() + 365 * 86_400_000).toISOString(),
      passwordMinimumLength: 12,
      totp: { isActive: false, isDemanded: false, recoveryCodesLeft: 0 },
      emailChange: null,
    })
  })

  it('changes name, language and appearance, each alone', async () => {
    const browser = await signIn(app, await makeAccount(app, site))
    const named = await browser.call(changeAccount, { body: { name: 'Maija-Liisa Virtanen' } })
    assert.equal(named.status, 200)
    assert.equal(named.body.name, 'Maija-Liisa Virtanen')
    assert.equal((await browser.call(changeAccount, { body: { language: 'fi' } })).body.language, 'fi')
    const { body } = await browser.call(changeAccount, { body: { appearance: 'dark' } })
    assert.deepEqual([body.name, body.language, body.appearance], ['Maija-Liisa Virtanen', 'fi', 'dark'])
    const session = await browser.call(sessionEndpoints.readSession)
    assert.equal(session.body.person.language, 'fi')
    assert.equal((await browser.call(changeAccount, { body: {} })).status, 200)
  })

  for (const body of [
    { name: '' },
    { name: ' x' },
    { name: 'a\nb' },
    { language: 'sv' },
    { email: 'a@example.org' },
  ]) {
    it(`does not take ${JSON.stringify(body)}`, async () => {
      const browser = await signIn(app, await makeAccount(app, site))
      assert.equal((await browser.call(changeAccount, { body })).status, 422)
    })
  }

  it('has an endpoint for each thing that the contract says', () => assert.equal(endpoints.length, 24))

  for (const endpoint of endpoints) {
    const { name, method, access } = endpoint
    const body = { token: 'x'.repeat(43), password: 'x', email: 'x@example.org', code: '1' }
    const input = { params: { sessionId: 'x' }, ...(endpoint.body === undefined ? {} : { body }) }

    if (access === 'signed-in') {
      it(`${name} is refused to who is signed out, or holds a token that was made up`, async () => {
        const browser = openBrowser(app)
        for (const cookie of [undefined, 'x'.repeat(43), '']) {
          if (cookie !== undefined) browser.cookies.set('__Host-theriac-session', cookie)
          const answer = await browser.call(endpoint, input)
          assert.equal(answer.status, 401)
          assert.equal(answer.body.code, 'session.missing')
        }
      })
    }

    if (method !== 'GET') {
      it(`${name} is refused to a page of another site`, async () => {
        const answers = await Promise.all(
          [
            { origin: 'https://elsewhere.example' },
            { 'sec-fetch-site': 'same-site' },
            { origin: 'null' },
          ].map((headers) => openBrowser(app).call(endpoint, { ...input, headers })),
        )
        for (const answer of answers) {
          assert.equal(answer.status, 403)
          assert.equal(answer.body.code, 'request.cross_site')
        }
      })
    }
  }
})

describe('what the portal shows before anybody is signed in', () => {
  let installation: Installation
  before(async () => {
    installation = await startInstallation()
  })
  after(() => installation.end())

  it('is the languages, and the support of every market', async () => {
    const [app] = installation.nodes
    const settings = { supportEmail: 'tuki@example.fi', changeFormUrl: 'https://example.fi/vaihto' }
    await makeSite(app)
    await makeSite(app, { settings })
    const { status, body } = await openBrowser(app).call(readPortalSettings)
    assert.equal(status, 200)
    assert.equal(body.isDemo, true)
    assert.deepEqual(body.languages, ['en', 'fi'])
    const contacts = body.support.map(({ email, url, changeFormUrl }: Record<string, unknown>) => [
      email,
      url,
      changeFormUrl,
    ])
    assert.deepEqual(
      contacts.toSorted((one: unknown[]) => (one[0] === null ? -1 : 1)),
      [
        [null, null, null],
        ['tuki@example.fi', null, 'https://example.fi/vaihto'],
      ],
    )
  })
})

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'path' in value && 'method' in value
}
