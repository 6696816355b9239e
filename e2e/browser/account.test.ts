import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openScene } from '../stage/scene.ts'
import { catalogues } from './stage/catalogues.ts'
import { openAs } from './stage/enter.ts'
import { dialogOf } from './stage/hold-dialog.ts'
import { openBrowser, openPage } from './stage/open-browser.ts'
import { codeIn, linkIn, type Message, nextMail, readMail } from './stage/read-mail.ts'
import { signIn } from './stage/sign-in.ts'
import { confirm, fill, press } from './stage/press.ts'
import { type Demo, personOf, startDemo } from './stage/start-demo.ts'
import { nextTotpCode, totpCode } from './stage/totp-code.ts'

const { password, sessions, totp } = catalogues.en.account
const signInTexts = catalogues.en.signIn

describe('one’s own account in a browser', () => {
  const scene = openScene()
  let browser: Browser
  let demo: Demo
  before(async () => {
    demo = await startDemo(scene)
    browser = await openBrowser(scene)
  })
  after(scene.strike)

  it('gets an authenticator app, shows its recovery codes once, and signs in with one of them', async () => {
    const email = 'super@liffey.example'
    const page = await openAccount(email)
    await page.getByRole('button', { name: 'Set up the authenticator app' }).click()
    await page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor()
    const key = (await page.getByRole('dialog').locator('code').first().innerText()).replaceAll(/\s/g, '')
    await page.getByRole('textbox', { name: 'Enter the code that the app shows' }).fill(totpCode(key))
    await page.keyboard.press('Enter')
    await page.getByText('This is the only time the recovery codes are shown.').waitFor()
    await page.getByRole('button', { name: 'Copy Recovery codes' }).click()
    const [first = ''] = String(await page.evaluate('navigator.clipboard.readText()')).split('\n')
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await page.getByText('Set up, 10 recovery codes left').waitFor()
    await page.getByRole('button', { name: 'Please logout' }).click()

    await typeSignIn(page, email)
    await page.getByRole('button', { name: 'Use a recovery code' }).click()
    await page.getByRole('textbox', { name: 'Recovery code' }).fill(first.toLowerCase().replaceAll('-', ' '))
    await page.keyboard.press('Enter')
    await page.getByText('Welcome Aoife Byrne').waitFor()
    await page.context().close()
  })

  it('changes the User Name once the links at both addresses were opened: from then on the new one alone signs in', async () => {
    const [old, fresh] = ['user@liffey.example', 'renamed@liffey.example']
    const page = await openAccount(old)
    const already = (await readMail(demo.url, old)).length
    await page.getByRole('button', { name: 'Change e-mail address' }).click()
    await page.getByRole('textbox', { name: 'New e-mail address' }).fill(fresh)
    await page.keyboard.press('Enter')
    await page.getByText(`The change to ${fresh} waits for its confirmation`).waitFor()
    const open = async (message: Message, title: string) => {
      await page.goto(linkIn(message))
      await page.getByRole('button', { name: 'Confirm the change', exact: true }).click()
      await page.getByRole('heading', { name: title, exact: true }).waitFor()
      assert.equal(page.url(), `${demo.url}/email-change`)
    }
    await open(await nextMail(demo.url, old, already), 'Confirmed at this address')
    await page.goto('/account')
    await page.getByRole('main').getByText(old, { exact: true }).waitFor()
    await open(await nextMail(demo.url, fresh, 0), 'Your User Name has changed')
    await page.getByRole('link', { name: 'Go on to Theriac' }).click()
    await page.getByRole('link', { name: 'My account' }).first().click()
    await page.getByRole('main').getByText(fresh, { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Please logout' }).click()

    await typeSignIn(page, old)
    await page.getByText('User Name or Password is wrong.').waitFor()
    const asked = (await readMail(demo.url, fresh)).length
    await typeSignIn(page, fresh, personOf(demo, old).password)
    const code = codeIn(await nextMail(demo.url, fresh, asked))
    await page.getByRole('textbox', { name: 'Authorisation Code' }).fill(code)
    await page.keyboard.press('Enter')
    await page.getByText('Welcome Sean Walsh').first().waitFor()
    await page.context().close()
  })

  it('replaces the authenticator app: codes of the one before are refused; removed, the code comes by mail again', async () => {
    const email = 'super@shannon.example'
    const page = await openAs(browser, demo, email, { expects: [422] })
    await page.goto('/account')
    const old = await setUpApp(page, totp.setUp)
    const fresh = await setUpApp(page, totp.replace)
    await signOut(page)
    await typeSignIn(page, email)
    await fill(page, signInTexts.code, nextTotpCode(old))
    await page.keyboard.press('Enter')
    await page.getByText(signInTexts.appWrong).waitFor()
    await fill(page, signInTexts.code, nextTotpCode(fresh))
    await page.keyboard.press('Enter')
    await page.getByText('Welcome Niamh Kelly').waitFor()
    await page.goto('/account')
    await confirm(page, totp.remove, totp.removeTitle)
    await page.getByText(totp.none).waitFor()
    await signOut(page)
    await signIn(page, demo, email)
    await page.getByText('Welcome Niamh Kelly').waitFor()
    await page.context().close()
  })

  it('gets another password: other browsers are signed out, and the old one is refused', async () => {
    const email = 'user@shannon.example'
    const fresh = 'granite otter lantern 7'
    const [page, other] = [
      await openAs(browser, demo, email, { expects: [422] }),
      await openAs(browser, demo, email, { expects: [401] }),
    ]
    await other.goto('/locations')
    await page.goto('/account')
    await press(page, password.change)
    const dialog = await dialogOf(page, password.title)
    await fill(dialog, password.current, 'not the present one')
    await fill(dialog, password.fresh, fresh)
    await press(dialog, password.submit)
    await dialog.getByText(catalogues.en.problems['password.wrong']).waitFor()
    await fill(dialog, password.current, personOf(demo, email).password)
    await press(dialog, password.submit)
    await page.getByText(password.changed).waitFor()
    await other.reload()
    await other.getByRole('textbox', { name: 'User Name' }).waitFor()
    await typeSignIn(other, email)
    await other.getByText('User Name or Password is wrong.').waitFor()
    await typeSignIn(other, email, fresh)
    await other.getByRole('textbox', { name: signInTexts.code }).waitFor()
    await Promise.all([other.context().close(), page.context().close()])
  })

  it('ends all other sessions at once, and stays signed in itself', async () => {
    const email = 'user@shannon.example'
    const page = await openAs(browser, demo, email)
    const others = [await openAs(browser, demo, email), await openAs(browser, demo, email)]
    for (const other of others) await other.goto('/locations')
    await page.goto('/account')
    await confirm(page, sessions.endOthers, sessions.endOthers)
    await page.getByText(sessions.endedOthers).waitFor()
    for (const other of others) {
      await other.reload()
      await other.getByRole('textbox', { name: 'User Name' }).waitFor()
      await other.context().close()
    }
    await page.reload()
    await page.getByRole('heading', { name: sessions.title }).waitFor()
    assert.equal(await page.getByRole('button', { name: sessions.endOthers }).count(), 0)
    await page.context().close()
  })

  it('ends the session of another browser, which is asked to sign in', async () => {
    const email = 'super@kallio.example'
    const other = await openAccount(email)
    const page = await openAccount(email)
    await page.getByRole('button', { name: /^Kirjaa ulos: / }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Kirjaa ulos', exact: true }).click()
    await page.getByText('Laite on kirjattu ulos').waitFor()
    await other.getByRole('radio', { name: 'English' }).check()
    await other.getByRole('dialog', { name: 'Kirjaudu uudelleen' }).waitFor()
    await Promise.all([other.context().close(), page.context().close()])
  })

  it('speaks another language as soon as it is chosen, there and in other browsers', async () => {
    const email = 'user@kallio.example'
    const page = await openAccount(email)
    await page.getByRole('radio', { name: 'English' }).check()
    await page.getByRole('heading', { name: 'My account' }).waitFor()
    const finnish = await openPage(browser, demo.url, { language: 'fi' })
    await signIn(finnish, demo, email, { language: 'fi' })
    await finnish.getByText('Welcome Eero Nieminen').waitFor()
    await Promise.all([finnish.context().close(), page.context().close()])
  })

  async function typeSignIn(page: Page, email: string, secret?: string): Promise<void> {
    await page.getByRole('textbox', { name: 'User Name' }).fill(email)
    await page
      .getByLabel('Password', { exact: false })
      .first()
      .fill(secret ?? personOf(demo, email).password)
    await page.keyboard.press('Enter')
  }

  async function openAccount(email: string): Promise<Page> {
    const page = await openPage(browser, demo.url, { expects: [401] })
    await signIn(page, demo, email, { to: '/account' })
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    return page
  }
})

async function signOut(page: Page): Promise<void> {
  await press(page, 'Please logout')
  await page.getByRole('textbox', { name: 'User Name' }).waitFor()
}

/** Sets an app up, or replaces the one that is there, and answers its key. */
async function setUpApp(page: Page, opener: string): Promise<string> {
  await press(page, opener)
  const setting = await dialogOf(page, opener === totp.replace ? totp.replaceTitle : opener)
  const key = await setting.locator('code').first().innerText()
  await fill(setting, totp.confirm.title, totpCode(key))
  await press(setting, totp.confirm.submit)
  const codes = await dialogOf(page, totp.codes.title)
  await press(codes, `Copy ${totp.codes.label}`)
  await press(codes, 'Close')
  await codes.waitFor({ state: 'detached' })
  return key
}
