import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sendCodeAgain } from '@theriac/contract/v1/sign-in.ts'
import {
  codeFor,
  makeAccount,
  openBrowser,
  type TestAccount,
  typeCode,
  typePassword,
  wrongCode,
} from '../../../test/browser.ts'
import { makeSite, type TestSite } from '../../../test/factories.ts'
import { joinAnother } from '../../../test/people.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { text, uuid } from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'

const suspend = statement({
  name: 'suspend_organisation_of_test',
  params: [uuid],
  columns: { name: text },
  text: `
    update organisations
    set status = 'suspended', suspended_at = now(), suspension_reason = 'unpaid'
    where id = $1
    returning name`,
})
const suspendMember = statement({
  name: 'suspend_member_of_test',
  params: [uuid],
  columns: {},
  text: `update memberships set status = 'suspended' where id = $1`,
})

describe('signing in where the organisation is suspended', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app.close())

  const stop = async ({ organisationId }: Pick<TestSite, 'organisationId'>) =>
    (await app.operate(({ tx }) => tx.maybe(suspend, [organisationId])))?.name
  const finish = async (account: TestAccount, browser = openBrowser(app)) => {
    await typePassword(browser, account)
    return typeCode(browser, await codeFor(app, account))
  }

  it('tells which one and why after the right code, and nothing of it before', async () => {
    const site = await makeSite(app)
    const account = await makeAccount(app, site)
    const name = await stop(site)
    const browser = openBrowser(app)
    assert.equal((await typePassword(browser, { ...account, password: 'no' })).body.code, 'sign_in.refused')
    assert.equal((await typePassword(browser, account)).body.next, 'code')
    assert.equal((await browser.call(sendCodeAgain)).body.next, 'code')
    const code = await codeFor(app, account)
    assert.equal((await typeCode(browser, wrongCode(code))).body.code, 'code.wrong')
    const { status, body } = await typeCode(browser, code)
    assert.equal(status, 403)
    assert.equal(body.code, 'organisation.suspended')
    assert.deepEqual(body.errors, [
      { field: 'organisation', message: name },
      { field: 'reason', message: 'unpaid' },
    ])
    assert.equal(browser.cookies.has('__Host-theriac-session'), false)
  })

  it('opens another organisation of the person, where there is one', async () => {
    const [site, other] = [await makeSite(app), await makeSite(app)]
    const account = await makeAccount(app, site)
    await joinAnother(app, account, other)
    await stop(site)
    const { status, body } = await finish(account)
    assert.equal(status, 200)
    assert.equal(body.organisation.id, other.organisationId)
  })

  it('gives the reason to nobody whom the organisation had suspended itself', async () => {
    const site = await makeSite(app)
    const account = await makeAccount(app, site)
    await app.operate(({ tx }) => tx.run(suspendMember, [account.membershipId]))
    await stop(site)
    const { status, body } = await typePassword(openBrowser(app), account)
    assert.equal(status, 403)
    assert.equal(body.code, 'sign_in.no_membership')
  })
})
