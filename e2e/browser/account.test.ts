import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import type { Browser, Page } from 'playwright-core'
import { openScene } from '../stage/scene.ts'
import { openBrowser, openPage } from './stage/open-browser.ts'
import { linkIn, nextMail, readMail } from './stage/read-mail.ts'
import { signIn } from './stage/sign-in.ts'
import { type Demo, personOf, startDemo } from './stage/start-demo.ts'

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
    await page.getByRole('textbox', { name: 'Enter the code that the app shows' }).fill(codeOf(key))
    await page.keyboard.press('Enter')
    await page.getByText('This is the only time the recovery codes are shown.').waitFor()
    await page.getByRole('button', { name: 'Copy Recovery codes' }).click()
    const [first = ''] = String(await page.evaluate('navigator.clipboard.readText()')).split('\n')
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await page.getByText('Set up, 10 recovery codes left').waitFor()
    await page.getByRole('button', { name: 'Please logout' }).click()

    await page.getByRole('textbox', { name: 'User Name' }).fill(email)
    await page.getByLabel('Password', { exact: false }).first().fill(personOf(demo, email).password)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Use a recovery code' }).click()
    await page.getByRole('textbox', { name: 'Recovery code' }).fill(first.toLowerCase().replaceAll('-', ' '))
    await page.keyboard.press('Enter')
    await page.getByText('Welcome Aoife Byrne').waitFor()
    await page.context().close()
  })

  it('changes the User Name when the links at both addresses were opened', async () => {
    const [old, fresh] = ['user@liffey.example', 'renamed@liffey.example']
    const page = await openAccount(old)
    const already = (await readMail(demo.url, old)).length
    await page.getByRole('button', { name: 'Change e-mail address' }).click()
    await page.getByRole('textbox', { name: 'New e-mail address' }).fill(fresh)
    await page.keyboard.press('Enter')
    await page.getByText(`The change to ${fresh} waits for its confirmation`).waitFor()
    const links = [await nextMail(demo.url, old, already), await nextMail(demo.url, fresh, 0)].map(linkIn)
    for (const link of links) {
      await page.goto(link)
      await page.getByRole('button', { name: 'Confirm', exact: true }).click()
      await page
        .getByRole('heading', { name: /^(Confirmed at this address|Your User Name has changed)$/ })
        .waitFor()
      assert.equal(page.url(), `${demo.url}/email-change`)
    }
    await page.getByRole('link', { name: 'Go on to Theriac' }).click()
    await page.getByRole('link', { name: 'My account' }).first().click()
    await page.getByText(fresh).first().waitFor()
    await page.context().close()
  })

  it('ends the session of another browser, which is asked to sign in', async () => {
    const email = 'super@kallio.example'
    const other = await openAccount(email)
    const page = await openAccount(email)
    await page.getByRole('button', { name: /^Päätä istunto: / }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Päätä istunto', exact: true }).click()
    await page.getByText('Istunto on päätetty').waitFor()
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

  async function openAccount(email: string): Promise<Page> {
    const page = await openPage(browser, demo.url)
    await signIn(page, demo, email, { to: '/account' })
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    return page
  }
})

function codeOf(key: string): string {
  return new TOTP({ secret: Secret.fromBase32(key) }).generate()
}
