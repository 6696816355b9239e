import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openScene } from '../stage/scene.ts'
import { askDemo } from './stage/ask-demo.ts'
import { catalogues } from './stage/catalogues.ts'
import { openAs } from './stage/enter.ts'
import { openBrowser, openPage } from './stage/open-browser.ts'
import { codeIn, linkIn, type Message, nextMail, readMail } from './stage/read-mail.ts'
import { type Demo, personOf, startDemo } from './stage/start-demo.ts'

const { account, passwordReset, signIn, users } = catalogues.en
const fresh = 'granite otter lantern 7'
/** What is typed wrongly, is refused, or is over. */
const refusals = [401, 410, 422]

describe('signing in, where something is wrong', () => {
  const scene = openScene()
  let browser: Browser
  let demo: Demo
  let page: Page
  before(async () => {
    demo = await startDemo(scene)
    browser = await openBrowser(scene)
  })
  after(scene.strike)

  /** Begins in a browser of its own, and ends it. */
  async function inNewBrowser(work: () => Promise<void>): Promise<void> {
    page = await openPage(browser, demo.url, { expects: refusals })
    await work()
    await page.context().close()
  }

  it('says the same of a wrong password and of an address that nobody has, and keeps the User Name', () =>
    inNewBrowser(async () => {
      for (const email of ['super@liffey.example', 'nobody@liffey.example']) {
        await page.goto('/sign-in')
        await type(email, 'not the password')
        await page
          .getByText('User Name or Password is wrong. Check both, or use the password reset.')
          .waitFor()
        assert.equal(await userName().inputValue(), email)
      }
    }))

  it('says of a wrong code where the right one is, lets it be typed again, and begins anew after five', () =>
    inNewBrowser(async () => {
      const email = 'super@liffey.example'
      const code = codeIn(await reachCode(email))
      for (let tries = 1; tries <= 5; tries += 1) {
        await enterCode(wrong(code, tries))
        await page.getByText('The Authorisation Code is wrong. Check the newest message.').waitFor()
      }
      await enterCode(code)
      await page
        .getByText('The Authorisation Code was entered wrongly too often. Ask for a new one.')
        .waitFor()
    }))

  it('takes no code of another browser, whose own still counts', () =>
    inNewBrowser(async () => {
      const email = 'user@liffey.example'
      const mine = codeIn(await reachCode(email))
      const own = page
      const other = await openPage(browser, demo.url, { expects: refusals })
      page = other
      const theirs = codeIn(await reachCode(email))
      await enterCode(mine === theirs ? wrong(theirs) : mine)
      await page.getByText('The Authorisation Code is wrong.').waitFor()
      await other.context().close()
      page = own
      await enterCode(mine)
      await page.getByText('Welcome Sean Walsh').first().waitFor()
    }))

  it('says that a code is too old; a new one signs in, and the old one counts no more', () =>
    inNewBrowser(async () => {
      const email = 'super@shannon.example'
      const old = codeIn(await reachCode(email))
      await age('sign_ins', 'code_expires_at', email)
      await enterCode(old)
      await page.getByText('The Authorisation Code is too old. Ask for a new one.').waitFor()
      const next = codeIn(await afterwards(email, () => press('Send a new code')))
      await page.getByText('A new code is on its way. The earlier one no longer works.').waitFor()
      await enterCode(old === next ? wrong(next) : old)
      await page.getByText('The Authorisation Code is wrong.').waitFor()
      await enterCode(next)
      await page.getByText('Welcome Niamh Kelly').first().waitFor()
    }))

  it('leads back into the portal whoever presses Back after signing in: the code is not asked for again', () =>
    inNewBrowser(async () => {
      const email = 'user@shannon.example'
      await enterCode(codeIn(await reachCode(email)))
      await page.getByText('Welcome Conor Doyle').first().waitFor()
      await page.goBack()
      await page.getByText('Welcome Conor Doyle').first().waitFor()
      assert.equal(new URL(page.url()).pathname, '/')
    }))

  it('sends one code to whoever presses Sign In twice', () =>
    inNewBrowser(async () => {
      const email = 'inspector@authority.example'
      let begun = 0
      page.on('request', (request) => void (begun += request.url().endsWith('/api/v1/sign-in') ? 1 : 0))
      await page.goto('/sign-in')
      await userName().fill(email)
      await password().fill(personOf(demo, email).password)
      await page.getByRole('button', { name: 'Sign In', exact: true }).dblclick()
      await codeField().waitFor()
      await enterCode(codeIn(await nextMail(demo.url, email, 0)))
      await page.getByText('Welcome Fionn Ryan').first().waitFor()
      assert.equal(begun, 1)
      assert.equal((await readMail(demo.url, email)).length, 1)
    }))

  it('sets a forgotten password anew, which ends what was open, and signs in with the new one alone', () =>
    inNewBrowser(async () => {
      const email = 'super@kallio.example'
      const open = await openAs(browser, demo, email, { language: 'fi' })
      await open.goto('/locations')
      await page.goto('/password-reset')
      await userName().fill(email)
      await page.goto(linkIn(await afterwards(email, () => press('Send the link'))))
      await page.getByLabel('New password', { exact: false }).first().fill(fresh)
      await press('Set the password')
      await page.getByText('All your sessions have ended.').waitFor()
      await open.reload()
      await open.getByRole('textbox', { name: 'Käyttäjätunnus' }).waitFor()
      await open.context().close()
      await press('Go to sign in', 'link')
      await type(email, personOf(demo, email).password)
      await page.getByText('User Name or Password is wrong.').waitFor()
      const message = await afterwards(email, () => type(email, fresh))
      await enterCode(codeIn(message))
      await page.getByText('Tervetuloa, Aino Korhonen').first().waitFor()
    }))

  it('says of a link for a new password that it has expired, and sends another one from there', () =>
    inNewBrowser(async () => {
      const email = 'user@kallio.example'
      await page.goto('/password-reset')
      await userName().fill(email)
      const link = linkIn(await afterwards(email, () => press('Send the link')))
      await age('password_resets', 'expires_at', email)
      await page.goto(link)
      await page.getByText('This link cannot be used').waitFor()
      await userName().fill(email)
      await page.goto(linkIn(await afterwards(email, () => press('Send the link'))))
      await page.getByLabel('New password', { exact: false }).first().waitFor()
    }))

  it('says of an invitation that it has expired, and whom to ask; sent again, it is accepted', () =>
    inNewBrowser(async () => {
      const email = 'late@liffey.example'
      const link = linkIn(await afterwards(email, () => invite(email, 'Late Guest')))
      await askDemo(
        demo,
        'theriac_national',
        `update invitations set expires_at = now() - interval '1 minute' where email = $1`,
        [email],
      )
      await page.goto(link)
      await page.getByText('ask whoever invited you to send it again').waitFor()
      const superUser = await openAs(browser, demo, 'super@liffey.example')
      await superUser.goto('/users')
      await superUser.getByRole('button', { name: 'Send again: invitation of Late Guest' }).click()
      const again = linkIn(
        await afterwards(email, () =>
          superUser.getByRole('dialog').getByRole('button', { name: 'Send again' }).click(),
        ),
      )
      await superUser.context().close()
      await page.goto(again)
      await page.getByRole('heading', { name: 'Join Liffey Pharmacy' }).waitFor()
    }))

  it('lets an invited person make an account, sign in, and see only what the user group allows', () =>
    inNewBrowser(async () => {
      const email = 'new@liffey.example'
      const link = linkIn(await afterwards(email, () => invite(email, 'New Colleague', 'Dispensary')))
      await page.goto(link)
      await page.getByRole('heading', { name: 'Join Liffey Pharmacy' }).waitFor()
      assert.equal(await userName().inputValue(), email)
      await password().fill(fresh)
      await press('Accept the invitation')
      await press('Go to sign in')
      await codeIsAskedFor(email, () => type(email, fresh))
      await page.getByText('Welcome New Colleague').first().waitFor()
      const menu = page.getByRole('navigation').first().getByRole('link')
      assert.deepEqual(await menu.allInnerTexts(), [
        'Home',
        'Locations',
        'Client Roles',
        'Users',
        'My account',
        'Help',
      ])
    }))

  it('leads whoever signs in with a password that has expired to setting a new one, and lets him in with that', () =>
    inNewBrowser(async () => {
      const email = 'user@shannon.example'
      await askDemo(
        demo,
        'theriac_sign_in',
        `update people set password_set_at = now() - interval '3 years' where email = $1`,
        [email],
      )
      await page.goto('/sign-in')
      await type(email, personOf(demo, email).password)
      await page.getByText(signIn.expired.title).waitFor()
      assert.equal(await codeField().count(), 0)
      await press(signIn.expired.action, 'link')
      assert.equal(await userName().inputValue(), email)
      await page.goto(linkIn(await afterwards(email, () => press('Send the link'))))
      await page.getByLabel('New password', { exact: false }).first().fill(fresh)
      await press('Set the password')
      await press('Go to sign in', 'link')
      await codeIsAskedFor(email, () => type(email, fresh))
      await page.getByText('Welcome Conor Doyle').first().waitFor()
    }))

  it('says that mail is delayed to whoever waits for a code, a link, the links of a new User Name, or invited somebody', () =>
    inNewBrowser(async () => {
      const email = 'admin@nmvo-ie.example'
      await mailFails()
      await page.goto('/sign-in')
      await type(email, personOf(demo, email).password)
      await codeField().waitFor()
      await page.getByText(signIn.delayed.title).waitFor()
      await page.getByText(signIn.delayed.advice).waitFor()
      await page.goto('/password-reset')
      await userName().fill(email)
      await mailFails()
      await press('Send the link')
      await page.getByText(passwordReset.sent.delayed).waitFor()
      const own = await openAs(browser, demo, email)
      await own.goto('/account')
      await own.getByRole('button', { name: account.email.change }).click()
      await own.getByRole('textbox', { name: account.email.field }).fill('orla@nmvo-ie.example')
      await mailFails()
      await own.keyboard.press('Enter')
      await own.getByText(account.email.delayed).waitFor()
      await invite('late@liffey.example', 'Ada Late')
      await mailFails()
      const inviter = await openAs(browser, demo, 'super@liffey.example')
      await inviter.goto('/users')
      await inviter.getByText(users.invitations.delayed).waitFor()
      await inviter.context().close()
      await own.context().close()
    }))

  /** As the delivery notes it; with the next message that is delivered it is over. */
  async function mailFails(): Promise<void> {
    await askDemo(demo, 'theriac_national', 'update mail_state set failed_at = now()')
  }

  async function invite(email: string, name: string, group?: string): Promise<void> {
    const superUser = await openAs(browser, demo, 'super@liffey.example')
    await superUser.goto('/users/new')
    await superUser.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
    await superUser.getByRole('textbox', { name: 'E-mail' }).fill(email)
    if (group !== undefined) await superUser.getByRole('checkbox', { name: group }).check()
    await superUser.getByRole('button', { name: 'Send invitation' }).click()
    await superUser.getByText(`Invitation sent to ${email}`).waitFor()
    await superUser.context().close()
  }

  async function codeIsAskedFor(email: string, act: () => Promise<void>): Promise<void> {
    await enterCode(codeIn(await afterwards(email, act)))
  }

  async function reachCode(email: string): Promise<Message> {
    await page.goto('/sign-in')
    const message = await afterwards(email, () => type(email, personOf(demo, email).password))
    await codeField().waitFor()
    return message
  }

  async function type(email: string, secret: string): Promise<void> {
    await userName().fill(email)
    await password().fill(secret)
    await press('Sign In')
  }

  async function enterCode(code: string): Promise<void> {
    await codeField().fill(code)
    await press('Continue')
  }

  /** The message that comes of it. */
  async function afterwards(email: string, act: () => Promise<void>): Promise<Message> {
    const already = (await readMail(demo.url, email)).length
    await act()
    return nextMail(demo.url, email, already)
  }

  async function age(table: 'sign_ins' | 'password_resets', column: string, email: string): Promise<void> {
    await askDemo(
      demo,
      'theriac_sign_in',
      `update ${table} set ${column} = now() - interval '1 second'
       where person_id = (select id from people where email = $1)`,
      [email],
    )
  }

  async function press(name: string, role: 'button' | 'link' = 'button'): Promise<void> {
    await page.getByRole(role, { name, exact: true }).click()
  }

  const userName = () => page.getByRole('textbox', { name: 'User Name' })
  const password = () => page.getByLabel('Password', { exact: false }).first()
  const codeField = () => page.getByRole('textbox', { name: 'Authorisation Code' })
})

/** Six digits that are not the code. */
function wrong(code: string, by = 1): string {
  return String((Number(code) + by) % 1_000_000).padStart(6, '0')
}
