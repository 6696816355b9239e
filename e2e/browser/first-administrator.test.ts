import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { makeMailServer, type FakeMailServer } from '../../server/test/fake-mail-server.ts'
import { linkTokenIn } from '../../server/test/invitations.ts'
import { mailTo } from '../stage/mail-to.ts'
import { makeFolder, openScene } from '../stage/scene.ts'
import { runTheriac } from '../stage/spawn-theriac.ts'
import { type Server, startTheriac } from '../stage/start-theriac.ts'
import { catalogues } from './stage/catalogues.ts'
import { dialogOf } from './stage/hold-dialog.ts'
import { openBrowser, openPage } from './stage/open-browser.ts'
import { fill, press } from './stage/press.ts'
import { nextTotpCode, totpCode } from './stage/totp-code.ts'

const { account, invitation, national, shell, signIn } = catalogues.en
const { totp } = account
const email = 'orla@imvo.example'
const password = 'granite otter lantern 7'

describe('the first administrator of an installation that is no demo', () => {
  const scene = openScene()
  let server: Server
  let post: FakeMailServer
  let page: Page
  let key: string
  before(async () => {
    const folder = makeFolder(scene)
    post = await makeMailServer()
    await post.start()
    scene.atEnd(() => post.stop())
    server = await startTheriac(scene, { THERIAC_DATA_DIR: folder, SMTP_URL: post.url })
    const settings = { THERIAC_DATA_DIR: folder, PUBLIC_URL: server.url }
    const market = await runTheriac(scene, ['market', 'add', '--code', 'IE', '--name', 'Ireland'], {
      settings,
    })
    assert.equal(market.code, 0, market.stderr)
    const whom = ['--market', 'IE', '--nmvo', 'IMVO', '--email', email, '--name', 'Orla Roe']
    const invited = await runTheriac(scene, ['invite', ...whom], { settings, door: 'npx' })
    assert.equal(invited.code, 0, invited.stderr)
    page = await openPage(await openBrowser(scene), server.url, { expects: [403] })
  })
  after(scene.strike)

  it('accepts the invitation from the mail, and signs in with the code from the next one', async () => {
    const token = linkTokenIn(await mailTo(post, email), server.url)
    await page.goto(`/invitation#${token}`)
    await page.getByRole('heading', { name: invitation.title('IMVO') }).waitFor()
    await fill(page, invitation.password, password)
    await press(page, invitation.submit)
    await press(page, invitation.ready.action)
    await page.getByRole('button', { name: signIn.submit, exact: true }).waitFor()
    await fill(page, signIn.password, password)
    await press(page, signIn.submit)
    await page.getByText(signIn.mailbox).waitFor({ state: 'detached' })
    const code = /\b\d{6}\b/.exec(await mailTo(post, email, 1))?.[0] ?? ''
    await page.getByRole('textbox', { name: signIn.code }).fill(code)
    await press(page, signIn.continue)
  })

  it('has to set up an authenticator app before anything else, whatever the address says', async () => {
    await page.getByText(account.mustSetUpTotp.title, { exact: true }).waitFor()
    const menu = page.getByRole('navigation').first().getByRole('link')
    assert.deepEqual(await menu.allInnerTexts(), [shell.entries.account, shell.entries.help])
    await page.goto('/organisations')
    await page.getByText(account.mustSetUpTotp.title, { exact: true }).waitFor()
    assert.equal(await page.getByRole('link', { name: national.organisations.create }).count(), 0)
    await page.goto('/account')
    await press(page, totp.setUp)
    const setting = await dialogOf(page, totp.setUp)
    key = await setting.locator('code').first().innerText()
    await fill(setting, totp.confirm.title, totpCode(key))
    await press(setting, totp.confirm.submit)
    const codes = await dialogOf(page, totp.codes.title)
    await press(codes, `Copy ${totp.codes.label}`)
    await press(codes, 'Close')
    await codes.waitFor({ state: 'detached' })
    await page.getByText(account.mustSetUpTotp.title, { exact: true }).waitFor({ state: 'detached' })
  })

  it('then comes to the organisations, and signs in with the app from that day on', async () => {
    const { organisations } = shell.entries
    await page.getByRole('navigation').first().getByRole('link', { name: organisations }).click()
    await page.getByRole('heading', { level: 1, name: national.organisations.title }).waitFor()
    await page.getByRole('link', { name: national.organisations.create }).first().waitFor()
    await press(page, shell.logout)
    await page.getByRole('textbox', { name: signIn.userName }).fill(email)
    await fill(page, signIn.password, password)
    await press(page, signIn.submit)
    await page.getByText(signIn.app).waitFor()
    await page.getByRole('textbox', { name: signIn.code }).fill(nextTotpCode(key))
    await press(page, signIn.continue)
    await page.getByText(shell.welcome('Orla Roe')).first().waitFor()
    await page.context().close()
  })
})
