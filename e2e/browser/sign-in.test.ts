import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openScene } from '../stage/scene.ts'
import { openBrowser, openPage } from './stage/open-browser.ts'
import { codeIn, linkIn, nextMail, readMail } from './stage/read-mail.ts'
import { signIn } from './stage/sign-in.ts'
import { type Demo, personOf, startDemo } from './stage/start-demo.ts'

describe('signing in in a browser', () => {
  const scene = openScene()
  let browser: Browser
  let demo: Demo
  before(async () => {
    demo = await startDemo(scene)
    browser = await openBrowser(scene)
  })
  after(scene.strike)

  it('keeps the code step through a reload, and leads Back to the password with the User Name still there', async () => {
    const page = await openPage(browser, demo.url)
    const email = 'super@liffey.example'
    const code = await reachCode(page, email, '/locations?q=1')
    await page.reload()
    await codeField(page).waitFor()
    await page.goBack()
    assert.equal(await userName(page).inputValue(), email)
    assert.equal(await page.evaluate('document.activeElement.name'), 'password')
    await page.goForward()
    await codeField(page).fill(`${code.slice(0, 3)} ${code.slice(3)}`)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/locations?q=1')
    await page.context().close()
  })

  it('explains itself where the sign-in was begun in another browser, and begins again', async () => {
    const page = await openPage(browser, demo.url, { expects: [401] })
    const email = 'user@liffey.example'
    const code = await reachCode(page, email)
    await page.context().clearCookies()
    await codeField(page).fill(code)
    await page.keyboard.press('Enter')
    await page.getByText('Please begin again').waitFor()
    assert.equal(await userName(page).inputValue(), email)
    await page.context().close()
  })

  it('goes on in a second tab as soon as somebody has signed in in the first', async () => {
    const first = await openPage(browser, demo.url)
    const second = await first.context().newPage()
    await second.goto(`${demo.url}/sign-in?to=%2Fhelp`)
    await userName(second).waitFor()
    await signIn(first, demo, 'super@kallio.example')
    await second.evaluate('document.dispatchEvent(new Event("visibilitychange", { bubbles: true }))')
    await second.waitForURL('**/help')
    await first.context().close()
  })

  it('leads to no other host, whatever the link to the sign-in page says', async () => {
    const page = await openPage(browser, demo.url)
    await signIn(page, demo, 'user@kallio.example', { to: '/sign-in?to=%2F%09%2Fexample.com' })
    await page.waitForURL(`${demo.url}/`)
    await page.context().close()
  })

  it('counts down to when the server may be asked again, and sends nothing before', async () => {
    const page = await openPage(browser, demo.url, { expects: [429] })
    let asked = 0
    await page.route('**/api/v1/sign-in', (route) => {
      asked += 1
      const problem = { type: 'x', title: 'x', status: 429, code: 'sign_in.slowed', reference: 'x' }
      return route.fulfill({ status: 429, headers: { 'retry-after': '2' }, json: problem })
    })
    await page.goto('/sign-in')
    await userName(page).fill('anybody@liffey.example')
    await password(page).fill('whatever it is')
    await page.keyboard.press('Enter')
    await page.getByText(/You can try again in [12]\ss\./).waitFor()
    await password(page).press('Enter')
    assert.equal(asked, 1)
    await page.getByText('You can try again now.').waitFor()
    await password(page).press('Enter')
    await page.getByText(/You can try again in/).waitFor()
    assert.equal(asked, 2)
    await page.context().close()
  })

  it('lets a form go on where it was, once its person has signed in again over the page', async () => {
    const page = await openPage(browser, demo.url, { expects: [401] })
    const email = 'super@shannon.example'
    await signIn(page, demo, email, { to: '/account' })
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Somebody Renamed')
    await page.context().clearCookies()
    await page.getByRole('button', { name: 'Save name' }).click()
    const dialog = page.getByRole('dialog', { name: 'Please sign in again' })
    const already = (await readMail(demo.url, email)).length
    await dialog.getByLabel('Password', { exact: false }).first().fill(personOf(demo, email).password)
    await page.keyboard.press('Enter')
    await codeField(page).fill(codeIn(await nextMail(demo.url, email, already)))
    await page.keyboard.press('Enter')
    await page.getByText('Welcome Somebody Renamed').waitFor()
    await page.context().close()
  })

  it('sets a new password behind a link that leaves the address at once and works once', async () => {
    const page = await openPage(browser, demo.url, { expects: [410] })
    const email = 'user@shannon.example'
    const already = (await readMail(demo.url, email)).length
    await page.goto('/password-reset')
    await userName(page).fill(email)
    await page.getByRole('button', { name: 'Send the link' }).click()
    const link = linkIn(await nextMail(demo.url, email, already))
    await page.goto(link)
    const fresh = page.getByLabel('New password', { exact: false }).first()
    await fresh.waitFor()
    assert.equal(page.url(), `${demo.url}/password-reset`)
    await fresh.fill('short')
    await page.getByRole('button', { name: 'Set the password' }).click()
    await page.getByText('At least 12 characters are needed: 7 more.').waitFor()
    await fresh.fill('granite otter lantern 7')
    await page.getByRole('button', { name: 'Set the password' }).dblclick()
    await page.getByRole('heading', { name: 'Your new password is set' }).waitFor()
    await page.goto('/help')
    await page.goto(link)
    await page.getByText('This link cannot be used').waitFor()
    await page.context().close()
  })

  it('makes an account behind an invitation, and says of the link afterwards that it is used', async () => {
    const email = 'guest@liffey.example'
    const page = await invite(email)
    const link = linkIn(await nextMail(demo.url, email, 0))
    await page.goto(link)
    await page.getByRole('heading', { name: 'Join Liffey Pharmacy' }).waitFor()
    await password(page).fill('tin harbour violet 9')
    await page.getByRole('button', { name: 'Accept the invitation' }).dblclick()
    // Whoever is signed in here is somebody else.
    await page.getByText('In this browser Aoife Byrne is signed in').waitFor()
    await page.getByRole('button', { name: 'Go to sign in' }).click()
    await page.waitForURL('**/sign-in')
    assert.equal(await userName(page).inputValue(), email)
    await page.goto(link)
    await page.getByRole('heading', { name: 'This invitation cannot be used' }).waitFor()
    await page.context().close()
  })

  /** Fills in User Name and Password, and answers the code that comes. */
  async function reachCode(page: Page, email: string, to = '/'): Promise<string> {
    await page.goto(to)
    await userName(page).fill(email)
    await password(page).fill(personOf(demo, email).password)
    const already = (await readMail(demo.url, email)).length
    await page.keyboard.press('Enter')
    await codeField(page).waitFor()
    return codeIn(await nextMail(demo.url, email, already))
  }

  async function invite(email: string): Promise<Page> {
    const page = await openPage(browser, demo.url, { expects: [410] })
    await signIn(page, demo, 'super@liffey.example')
    const body = { name: 'Guest', email, kind: 'user', language: 'en', groupIds: [], locationIds: null }
    const answer = await page.request.post('/api/v1/users/invitations', {
      data: body,
      headers: { origin: demo.url },
    })
    assert.equal(answer.status(), 200)
    return page
  }
})

function userName(page: Page) {
  return page.getByRole('textbox', { name: 'User Name' })
}

function password(page: Page) {
  return page.getByLabel('Password', { exact: false }).first()
}

function codeField(page: Page) {
  return page.getByRole('textbox', { name: 'Authorisation Code' })
}
