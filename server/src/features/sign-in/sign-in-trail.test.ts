import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import {
  beginTotp,
  changeAccount,
  changePassword,
  confirmEmailChange,
  confirmTotp,
  removeTotp,
  requestEmailChange,
  revokeOtherSessions,
  withdrawEmailChange,
} from '@theriac/contract/v1/account.ts'
import { acceptInvitation } from '@theriac/contract/v1/invitations.ts'
import { changeSession, endSession, proveAgain } from '@theriac/contract/v1/session.ts'
import { beginSignIn, requestPasswordReset, resetPassword } from '@theriac/contract/v1/sign-in.ts'
import { inviteUser } from '@theriac/contract/v1/users.ts'
import { TOTP } from 'otpauth'
import pg from 'pg'
import {
  codeFor,
  linkFor,
  makeAccount,
  openBrowser,
  signIn,
  typeCode,
  typePassword,
  wrongCode,
} from '../../../test/browser.ts'
import { makeSite, type TestSite } from '../../../test/factories.ts'
import { type Installation, startInstallation } from '../../../test/start-installation.ts'
import { testAdminUrl, type TestApp } from '../../../test/test-app.ts'

type TrailRow = {
  action: string
  subject: string
  outcome: string
  actor_id: string
  address: string
  all: string
}

describe('the trail of signing in', () => {
  let installation: Installation
  let app: TestApp
  let site: TestSite
  let client: pg.Client
  before(async () => {
    installation = await startInstallation()
    app = installation.nodes[0]
    site = await makeSite(app)
    // As the superuser of the cluster, for whom there are no walls.
    const url = new URL(testAdminUrl())
    url.pathname = new URL(installation.databaseUrl).pathname
    client = new pg.Client({ connectionString: url.href })
    await client.connect()
  })
  after(async () => {
    await client.end()
    await installation.end()
  })

  it('holds who signed in, into which organisation, and how', async () => {
    const account = await makeAccount(app, site)
    await signIn(app, account)
    const rows = await trailOf(account.personId)
    assert.deepEqual(rows.map(told), ['code.sent done', 'sign_in.done done'])
    assert.ok(rows.every(({ actor_id: id }) => id === account.personId))
    const signedIn = rows.find(({ action }) => action === 'sign_in.done')
    assert.match(signedIn?.all ?? '', /secondFactor"": ""e-mail""/)
    assert.ok(signedIn?.all.includes(site.organisationId))
  })

  it('holds what was refused, and why', async () => {
    const account = await makeAccount(app, site)
    const browser = openBrowser(app)
    await typePassword(browser, { ...account, password: 'not this one' })
    await typePassword(browser, account)
    await typeCode(browser, wrongCode(await codeFor(app, account)))
    const rows = await trailOf(account.personId)
    assert.deepEqual(rows.map(told), ['code.refused refused', 'code.sent done', 'sign_in.refused refused'])
    assert.match(rows[2]?.all ?? '', /reason"": ""wrong_password""/)
    assert.match(rows[0]?.all ?? '', /reason"": ""wrong""/)
  })

  it('holds of an address without an account a digest alone, the same each time', async () => {
    const email = `${randomUUID()}@example.org`
    app.clock.advance(1)
    const since = app.clock.now()
    for (let time = 0; time < 2; time += 1) await typePassword(openBrowser(app), { email, password: 'x' })
    await openBrowser(app).call(requestPasswordReset, { body: { email } })
    const rows = await trailSince(since)
    assert.deepEqual(rows.map(told), [
      'password.reset_requested refused',
      'sign_in.refused refused',
      'sign_in.refused refused',
    ])
    assert.equal(new Set(rows.map(({ subject }) => subject)).size, 1)
    assert.match(rows[0]?.subject ?? '', /^email:[\w-]{22}$/)
    assert.ok(rows.every(({ all, actor_id: id }) => !all.includes(email) && id === 'unknown'))
  })

  it('holds the address of the connection, whatever a header makes up', async () => {
    const account = await makeAccount(app, site)
    const headers = {
      'x-forwarded-for': '203.0.113.9',
      'x-real-ip': '203.0.113.9',
      forwarded: 'for=203.0.113.9',
    }
    const { email, password } = account
    await openBrowser(app).call(beginSignIn, { body: { email, password }, headers })
    const [row] = await trailOf(account.personId)
    assert.match(row?.address ?? '', /^(127\.0\.0\.1|::1)$/)
  })

  it('holds everything that becomes of an account, and nothing secret, as little as log, tables and queue do', async () => {
    const account = await makeAccount(app, site)
    const secrets = [account.password]
    const browser = await signIn(app, account)
    const keep = (secret: string) => {
      secrets.push(secret)
      return secret
    }
    for (const [, value] of browser.cookies) keep(value)
    await browser.call(changeAccount, { body: { name: 'Another Name' } })
    await browser.call(changeSession, { body: { locationId: null } })
    await browser.call(proveAgain, { body: { password: account.password } })
    await browser.call(proveAgain, { body: { password: keep('not this one at all') } })
    const totp = keep((await browser.call(beginTotp)).body.secret)
    const code = new TOTP({ secret: totp }).generate({ timestamp: app.clock.now().getTime() })
    await browser.call(confirmTotp, { body: { code: wrongCode(code) } })
    const { recoveryCodes } = (await browser.call(confirmTotp, { body: { code } })).body
    recoveryCodes.map(keep)
    await browser.call(removeTotp)
    const next = keep('eight blue buckets')
    await browser.call(changePassword, { body: { currentPassword: account.password, newPassword: next } })
    await browser.call(revokeOtherSessions)
    const email = `${randomUUID()}@example.org`
    await browser.call(requestEmailChange, { body: { email } })
    await browser.call(withdrawEmailChange)
    await browser.call(requestEmailChange, { body: { email } })
    for (const address of [account.email, email]) {
      const token = keep(await linkFor(app, address, 'email-change'))
      await browser.call(confirmEmailChange, { body: { token } })
    }
    await openBrowser(app).call(requestPasswordReset, { body: { email } })
    const token = keep(await linkFor(app, email, 'password-reset'))
    await openBrowser(app).call(resetPassword, { body: { token, password: keep('nine red bicycles') } })
    const again = await signIn(app, { ...account, email, password: 'nine red bicycles' })
    await again.call(endSession)
    const actions = (await trailOf(account.personId)).map(told)
    for (const action of [
      ...['code.sent done', 'sign_in.done done', 'account.changed done', 'session.changed done'],
      ...['step_up.done done', 'step_up.refused refused', 'totp.begun done', 'totp.refused refused'],
      ...['totp.set_up done', 'totp.removed done', 'password.changed done', 'session.others_revoked done'],
      ...['email.change_requested done', 'email.change_withdrawn done', 'email.confirmed done'],
      ...['email.changed done', 'password.reset_requested done', 'password.reset done', 'session.ended done'],
    ]) {
      assert.ok(actions.includes(action), `${action} is missing among ${actions.join(', ')}`)
    }
    await assertNowhere(secrets)
  })

  it('holds who accepted an invitation, and not its secret', async () => {
    const superUser = await signIn(app, await makeAccount(app, site))
    const email = `${randomUUID()}@example.org`
    const body = { name: 'Liisa Laine', email, kind: 'user', groupIds: [], locationIds: null }
    assert.equal((await superUser.call(inviteUser, { body })).status, 200)
    const token = await linkFor(app, email, 'invitation')
    app.clock.advance(1)
    const since = app.clock.now()
    const accepted = await openBrowser(app).call(acceptInvitation, {
      body: { token, name: 'Liisa Laine', password: 'ten tiny teapots' },
    })
    assert.equal(accepted.status, 200)
    const row = (await trailSince(since)).find(({ action }) => action === 'invitation.accepted')
    assert.ok(row?.all.includes(site.organisationId))
    await assertNowhere([token, 'ten tiny teapots'])
  })

  // What the mailbox of the demo holds is what a person reads in his mail.
  async function assertNowhere(secrets: readonly string[]): Promise<void> {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name
       from information_schema.tables
       where table_schema in ('public', 'graphile_worker')
         and table_type = 'BASE TABLE'
         and table_name <> 'mailbox_messages'`,
    )
    assert.ok(rows.length > 20)
    for (const { name } of rows) {
      const { rows: lines } = await client.query<{ line: string }>(`select t::text as line from ${name} t`)
      assertHoldsNone(lines.map(({ line }) => line).join('\n'), secrets, name)
    }
    for (const node of installation.nodes) assertHoldsNone(node.logged.join('\n'), secrets, 'the log')
  }

  function assertHoldsNone(text: string, secrets: readonly string[], where: string): void {
    for (const secret of secrets)
      assert.ok(!text.includes(secret), `${secret.slice(0, 6)}… stands in ${where}`)
  }

  async function trailOf(personId: string): Promise<TrailRow[]> {
    const { rows } = await client.query<TrailRow>(`${select} where subject = $1 order by action`, [
      `person:${personId}`,
    ])
    return rows
  }

  async function trailSince(moment: Date): Promise<TrailRow[]> {
    const { rows } = await client.query<TrailRow>(`${select} where occurred_at >= $1 order by action`, [
      moment,
    ])
    return rows
  }
})

const select = `
  select action, subject, outcome, actor_id, host(address) as address, audit_events::text as all
  from audit_events`

function told({ action, outcome }: TrailRow): string {
  return `${action} ${outcome}`
}
