import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Locator, Page } from 'playwright-core'
import { openScene } from '../stage/scene.ts'
import { askDemo } from './stage/ask-demo.ts'
import { enter, openAs, type Entrance } from './stage/enter.ts'
import { becomesWhole } from './stage/all-pages.ts'
import { closesByEscape, dialogOf, hasFocus, isSound } from './stage/hold-dialog.ts'
import { findCut, findViolations } from './stage/look-at.ts'
import { openBrowser, openPage } from './stage/open-browser.ts'
import { setTable, type Table } from './stage/set-table.ts'
import { type Demo, personOf, startDemo } from './stage/start-demo.ts'
import { totpCode } from './stage/totp-code.ts'

type Case = {
  readonly title: string
  /** The page on which it is opened, and the name of what opens it. */
  readonly at: (table: Table) => string
  readonly opener: string
}

const at = (address: string) => () => address
const inLocation = ({ location }: Table) => location
const inOrganisation = ({ organisation }: Table) => organisation
const toClient = ({ clientId }: Table) => `/find-client?id=${clientId}`

const ofSuperUser: readonly Case[] = [
  { title: 'Delete Location', at: at('/locations'), opener: 'Delete Liffey Pharmacy 2' },
  { title: 'Create Client Equipment', at: inLocation, opener: 'Add Client Equipment' },
  { title: 'Edit Client Equipment', at: inLocation, opener: 'Edit iPad' },
  { title: 'Lock Client Equipment', at: inLocation, opener: 'Lock iPad' },
  { title: 'Unlock Client Equipment', at: inLocation, opener: 'Unlock Laptop' },
  { title: 'Regenerate Client Secret', at: inLocation, opener: 'Regenerate iPad' },
  { title: 'End the old secret', at: inLocation, opener: 'End the old secret now' },
  { title: 'Delete Client Equipment', at: inLocation, opener: 'Delete iPad' },
  { title: 'Restore Client Equipment', at: inLocation, opener: 'Restore Old till' },
  { title: 'Delete Location', at: inLocation, opener: 'Delete Location' },
  { title: 'Delete Client Role', at: at('/client-roles'), opener: 'Delete Verify only' },
  { title: 'Suspend user', at: at('/users'), opener: 'Suspend Sean Walsh' },
  { title: 'Remove user', at: at('/users'), opener: 'Remove Sean Walsh' },
  { title: 'Send the invitation again', at: at('/users'), opener: 'Send again: invitation of Ciara Flynn' },
  { title: 'Withdraw the invitation', at: at('/users'), opener: 'Withdraw: invitation of Ciara Flynn' },
  { title: 'Delete user group', at: at('/user-groups'), opener: 'Delete Trainees' },
  { title: 'Change your e-mail address', at: at('/account'), opener: 'Change e-mail address' },
  { title: 'Change your password', at: at('/account'), opener: 'Change password' },
  { title: 'Set up the authenticator app', at: at('/account'), opener: 'Set up the authenticator app' },
  { title: 'End this session', at: at('/account'), opener: 'End the session of Unknown browser' },
  { title: 'End all other sessions', at: at('/account'), opener: 'End all other sessions' },
]

const ofAdmin: readonly Case[] = [
  { title: 'Lock client', at: inOrganisation, opener: 'Lock iPad' },
  { title: 'Unlock client', at: inOrganisation, opener: 'Unlock Laptop' },
  { title: 'Withdraw the invitation', at: inOrganisation, opener: 'Withdraw: invitation of Dara Quinn' },
  { title: 'Suspend organisation', at: inOrganisation, opener: 'Suspend organisation' },
  { title: 'Reinstate organisation', at: ({ suspended }) => suspended, opener: 'Reinstate organisation' },
  { title: 'Lock client', at: toClient, opener: 'Lock client' },
]

const views = [
  { scheme: 'dark', width: 390 },
  { scheme: 'light', width: 1280 },
] as const

describe('every dialog', () => {
  const scene = openScene()
  let browser: Browser
  let demo: Demo
  let table: Table
  const entrances = new Map<readonly Case[], Entrance>()
  before(async () => {
    demo = await startDemo(scene)
    browser = await openBrowser(scene)
    const superUser = await enter(demo, 'super@liffey.example')
    const admin = await enter(demo, 'admin@nmvo-ie.example')
    // Somewhere else, to be ended from here.
    await enter(demo, 'super@liffey.example')
    table = await setTable(superUser, admin)
    entrances.set(ofSuperUser, superUser).set(ofAdmin, admin)
  })
  after(scene.strike)

  for (const view of views) {
    for (const [who, cases] of Object.entries({ 'a Super User': ofSuperUser, 'an administrator': ofAdmin })) {
      describe(`of ${who}, ${view.scheme}, ${view.width} pixels wide`, () => {
        let page: Page
        before(async () => {
          page = await openPage(browser, demo.url, view, entrances.get(cases)?.state)
        })
        after(() => page.context().close())

        for (const { title, at: where, opener } of cases) {
          it(`is whole, holds the focus, and gives it back at Escape: ${title}, from “${opener}”`, async () => {
            await stand(page, where(table))
            const button = page.getByRole('button', { name: opener, exact: true })
            await button.click()
            const dialog = await dialogOf(page, title)
            await isSound(page, dialog)
            await closesByEscape(page, dialog, button)
          })
        }
      })
    }

    describe(`on the way to a secret, ${view.scheme}, ${view.width} pixels wide`, () => {
      // Each sets up an app of his own.
      const email = view.width === 390 ? 'user@liffey.example' : 'inspector@authority.example'
      let page: Page
      before(async () => {
        page = await openAs(browser, demo, email, view)
      })
      after(() => page.context().close())

      it('asks for a fresh proof where the last one is long ago, and leaves all as it is at Escape', async () => {
        await stand(page, '/account')
        await forgetProof(email)
        const button = page.getByRole('button', { name: 'Set up the authenticator app' })
        await button.click()
        const dialog = await dialogOf(page, 'Is it you?')
        await isSound(page, dialog)
        await closesByEscape(page, dialog, button)
      })

      it('goes on with what was wanted once the password was entered', async () => {
        await page.getByRole('button', { name: 'Set up the authenticator app' }).click()
        const dialog = await dialogOf(page, 'Is it you?')
        await dialog.getByLabel('Password').first().fill(personOf(demo, email).password)
        await dialog.getByRole('button', { name: 'Confirm' }).click()
        await isSound(page, await dialogOf(page, 'Set up the authenticator app'))
      })

      it('keeps the recovery codes on the screen until somebody has kept them', async () => {
        const setting = await dialogOf(page, 'Set up the authenticator app')
        await setting.getByRole('textbox').fill(totpCode(await setting.locator('code').innerText()))
        await setting.getByRole('button', { name: 'Confirm' }).click()
        const dialog = await dialogOf(page, 'Keep your recovery codes')
        await isSound(page, dialog)
        await staysAtEscape(page, dialog)
        await dialog.getByRole('button', { name: 'Copy Recovery codes' }).click()
        await dialog.getByRole('button', { name: 'Close', exact: true }).click()
        await dialog.waitFor({ state: 'detached' })
      })

      for (const [opener, title] of [
        ['Replace', 'Replace the authenticator app'],
        ['Remove', 'Remove the authenticator app'],
      ] as const) {
        it(`is whole, holds the focus, and gives it back at Escape: ${title}`, async () => {
          const button = page.getByRole('button', { name: opener, exact: true })
          await button.click()
          const dialog = await dialogOf(page, title)
          await isSound(page, dialog)
          await closesByEscape(page, dialog, button)
        })
      }
    })

    describe(`that shows a secret once, ${view.scheme}, ${view.width} pixels wide`, () => {
      it('stays until somebody has kept the secret, or says that he does not want to', async () => {
        const page = await openPage(browser, demo.url, view, entrances.get(ofSuperUser)?.state)
        await stand(page, table.location)
        const button = page.getByRole('button', { name: 'Regenerate Dispensary PC' })
        await button.click()
        await page.getByRole('dialog').getByRole('button', { name: 'Regenerate', exact: true }).click()
        const dialog = await dialogOf(page, 'Client system credentials of Dispensary PC')
        await isSound(page, dialog)
        await staysAtEscape(page, dialog)
        await dialog.getByRole('button', { name: 'Close', exact: true }).click()
        await dialog.getByText('The secret was not kept').waitFor()
        await isSound(page, dialog)
        await dialog.getByRole('button', { name: 'Go back' }).click()
        await dialog.getByText('This is the only time the secret is shown.').waitFor()
        await dialog.getByRole('button', { name: 'Close', exact: true }).click()
        await dialog.getByRole('button', { name: 'Close without keeping it' }).click()
        await dialog.waitFor({ state: 'detached' })
        await hasFocus(page, button)
        await page.context().close()
      })
    })
  }

  it('closes the menus of a phone at Escape, too', async () => {
    const page = await openPage(browser, demo.url, views[0], entrances.get(ofSuperUser)?.state)
    await stand(page, '/')
    for (const name of [/^More$/, /Choose the location in which you work/]) {
      const button = page.getByRole('button', { name })
      await button.click()
      const menu = page.getByRole('menu')
      await menu.locator(':focus').waitFor({ state: 'attached' })
      assert.deepEqual([...(await findCut(page, '[role="menu"]')), ...(await findViolations(page))], [])
      await page.keyboard.press('Escape')
      await menu.waitFor({ state: 'detached' })
      await hasFocus(page, button)
    }
    await page.context().close()
  })

  // Opens the page where it is not open already: as a person goes on from one dialog to the next.
  async function stand(page: Page, address: string): Promise<void> {
    if (!page.url().endsWith(address)) await page.goto(address)
    await becomesWhole(page)
  }

  async function staysAtEscape(page: Page, dialog: Locator): Promise<void> {
    await page.keyboard.press('Escape')
    await page.mouse.click(2, 2)
    await page.keyboard.press('Tab')
    await dialog.locator(':focus').waitFor()
  }

  async function forgetProof(email: string): Promise<void> {
    await askDemo(
      demo,
      'theriac_sign_in',
      `update sessions set proven_at = proven_at - interval '1 hour'
       where person_id = (select id from people where email = $1)`,
      [email],
    )
  }
})
