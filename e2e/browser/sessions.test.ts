import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addClientRole, listClientRoles } from '@theriac/contract/v1/client-roles.ts'
import { listClientEquipment } from '@theriac/contract/v1/clients.ts'
import { changeLocation, closeLocation, listLocations, readLocation } from '@theriac/contract/v1/locations.ts'
import { readSession } from '@theriac/contract/v1/session.ts'
import { changeUserGroup, listUserGroups } from '@theriac/contract/v1/user-groups.ts'
import { listUsers, reinstateUser, suspendUser } from '@theriac/contract/v1/users.ts'
import type { Browser, Page } from 'playwright-core'
import { digestOf } from '../../server/src/platform/crypto/link-token.ts'
import { openScene } from '../stage/scene.ts'
import { becomesWhole } from './stage/all-pages.ts'
import { askDemo } from './stage/ask-demo.ts'
import { catalogues } from './stage/catalogues.ts'
import { type Entrance, enter, openAs } from './stage/enter.ts'
import { dialogOf, isSound } from './stage/hold-dialog.ts'
import { idIn } from './stage/id-in.ts'
import { openBrowser, openPage } from './stage/open-browser.ts'
import { codeIn, nextMail, readMail } from './stage/read-mail.ts'
import { type Demo, personOf, startDemo } from './stage/start-demo.ts'

const superUser = 'super@liffey.example'
const user = 'user@liffey.example'

describe('a page that stays open', () => {
  const scene = openScene()
  let browser: Browser
  let demo: Demo
  /** A colleague, who changes things meanwhile. */
  let colleague: Entrance
  let locationId: string
  before(async () => {
    demo = await startDemo(scene)
    browser = await openBrowser(scene)
    colleague = await enter(demo, superUser)
    locationId = idIn(await colleague.call(listLocations), 'locations', 'Liffey Pharmacy 1')
  })
  after(scene.strike)

  it('loses nothing when the session ends in the middle of a form, and saves it after signing in again', async () => {
    const page = await openAt('/locations/new', superUser, [401])
    await page.getByRole('textbox', { name: 'Location Name' }).fill('Liffey Pharmacy 9')
    await page.getByRole('textbox', { name: 'City' }).fill('Bray')
    await page.getByRole('textbox', { name: 'Postal Code' }).fill('A98 XX00')
    await page.context().clearCookies()
    await press(page, 'Add Location')
    const dialog = await dialogOf(page, 'Please sign in again')
    await isSound(page, dialog)
    await page.keyboard.press('Escape')
    assert.equal(await dialog.getByRole('textbox', { name: 'User Name' }).inputValue(), superUser)
    assert.equal(await page.locator('main input[name="city"]').inputValue(), 'Bray')
    await signInOver(page, superUser)
    await page.getByText('Liffey Pharmacy 9 added.').waitFor()
    await page.getByRole('heading', { level: 1, name: 'Liffey Pharmacy 9' }).waitFor()
    assert.equal(await page.getByRole('textbox', { name: 'City' }).inputValue(), 'Bray')
    await page.context().close()
  })

  it('ends when nobody does anything, though the page asks on by itself, and then asks to sign in again by itself', async () => {
    const page = await openPage(browser, demo.url, { expects: [401] }, (await enter(demo, superUser)).state)
    await page.clock.install()
    await page.goto('/locations/new')
    await becomesWhole(page)
    const city = page.getByRole('textbox', { name: 'City' })
    await city.fill('Bray')
    await page.getByRole('textbox', { name: 'Location Name' }).fill('Bray Pharmacy')

    // Nobody is there: the page goes on asking, and that is no use of the session.
    await asksAfter(page, 120, { isByItself: true })
    await age(page, 20)
    await asksAfter(page, 20, { isByItself: true })
    assert.ok((await minutesSinceUse(page)) >= 20)
    // Somebody writes on, and sends nothing yet.
    await page.getByRole('textbox', { name: 'Postal Code' }).press('A')
    await asksAfter(page, 60, { isByItself: false })
    assert.ok((await minutesSinceUse(page)) < 1)

    await age(page, 31)
    await page.clock.fastForward(120_000)
    await dialogOf(page, 'Please sign in again')
    await signInOver(page, superUser)
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    assert.equal(await city.inputValue(), 'Bray')
    await page.getByRole('textbox', { name: 'Postal Code' }).fill('A98 XX00')
    await press(page, 'Add Location')
    await page.getByText('Bray Pharmacy added.').waitFor()
    await page.context().close()
  })

  it('asks whether it is oneself before a client role is changed long after signing in, and then changes it', async () => {
    await colleague.call(addClientRole, { body: { name: 'Counter', description: '', permissions: [] } })
    const page = await openAt('/client-roles', superUser, [403])
    await page.getByRole('link', { name: 'Counter', exact: true }).click()
    await page.getByRole('textbox', { name: 'Description' }).fill('For the tills')
    await age(page, 16)
    await press(page, 'Update')
    const dialog = await dialogOf(page, 'Is it you?')
    await dialog.getByLabel('Password').first().fill(personOf(demo, superUser).password)
    await press(page, 'Confirm')
    await page.getByText('Counter updated').waitFor()
    const roles = JSON.stringify(await colleague.call(listClientRoles))
    assert.match(roles, /"For the tills"/)
    await page.context().close()
  })

  it('asks to sign in again where one has signed out in another tab, and goes on once that was done there', async () => {
    const first = await openAt('/locations', superUser, [401])
    const second = await first.context().newPage()
    await second.goto('/client-roles/new')
    await second.getByRole('textbox', { name: 'Client Role' }).fill('Verify only')
    await press(first, 'Please logout')
    await first.getByRole('textbox', { name: 'User Name' }).waitFor()
    await press(second, 'Add Client Role')
    await dialogOf(second, 'Please sign in again')
    await signInOver(first, superUser)
    await first.getByText('Welcome Aoife Byrne').first().waitFor()
    await second.evaluate('document.dispatchEvent(new Event("visibilitychange", { bubbles: true }))')
    await second.getByText('Verify only added').waitFor()
    await first.context().close()
  })

  it('refuses what somebody may do no longer with a plain sentence, and shows what he may do now', async () => {
    await allow(['locations:read', 'locations:update', 'client-roles:read'])
    const page = await openAt(`/locations/${locationId}`, user, [403])
    const roles = page.getByRole('navigation').first().getByRole('link', { name: 'Client Roles' })
    await roles.waitFor()
    await page.getByRole('textbox', { name: 'City' }).fill('Cork')
    await allow(['locations:read'])
    await press(page, 'Update')
    await page.getByText('You may do less here than before').waitFor()
    await roles.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Update', exact: true }).waitFor({ state: 'detached' })
    await page.context().close()
  })

  it('lets a suspended user do nothing more, and says at sign-in whom to ask', async () => {
    await allow(['locations:read', 'locations:update'])
    const page = await openAt(`/locations/${locationId}`, user, [401, 403])
    const userId = idIn(await colleague.call(listUsers), 'users', user)
    await colleague.call(suspendUser, { params: { userId } })
    await page.getByRole('textbox', { name: 'City' }).fill('Cork')
    await press(page, 'Update')
    const dialog = await dialogOf(page, 'Please sign in again')
    await dialog.getByLabel('Password', { exact: false }).first().fill(personOf(demo, user).password)
    await page.keyboard.press('Enter')
    await dialog.getByText('This account belongs to no organisation now. Ask the Super User').waitFor()
    await press(page, 'Leave the page')
    await page.waitForURL('**/sign-in**')
    await colleague.call(reinstateUser, { params: { userId } })
    await page.context().close()
  })

  it('says that a location was deleted meanwhile, and leads back to the others', async () => {
    const page = await openAt('/locations', superUser, [404])
    const other = idIn(await colleague.call(listLocations), 'locations', 'Liffey Pharmacy 2')
    await page.getByRole('link', { name: 'Edit Liffey Pharmacy 2' }).click()
    await page.getByRole('textbox', { name: 'City' }).fill('Cork')
    await colleague.call(closeLocation, { params: { locationId: other } })
    await press(page, 'Update')
    await page.getByRole('heading', { name: 'Location not found' }).waitFor()
    await page.getByText(catalogues.en.problems['location.not_found']).waitFor()
    await page.getByRole('link', { name: 'Show all locations' }).click()
    await page.getByRole('link', { name: 'Edit Liffey Pharmacy 1' }).waitFor()
    await page.getByText('Liffey Pharmacy 2').first().waitFor({ state: 'detached' })
    await page.context().close()
  })

  it('tells whoever asks to delete it that a location was deleted already', async () => {
    const page = await openAt('/locations', superUser, [404])
    const other = idIn(await colleague.call(listLocations), 'locations', 'Liffey Pharmacy 9')
    await press(page, 'Delete Liffey Pharmacy 9')
    const dialog = await dialogOf(page, 'Delete Location')
    await colleague.call(closeLocation, { params: { locationId: other } })
    await dialog.getByRole('button', { name: 'Delete Location' }).click()
    await dialog.getByText(catalogues.en.problems['location.not_found']).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Edit Liffey Pharmacy 9' }).waitFor({ state: 'detached' })
    await page.context().close()
  })

  it('puts nothing back that somebody else has changed meanwhile', async () => {
    const page = await openAt(`/locations/${locationId}`, superUser)
    await page.getByRole('textbox', { name: 'Address' }).fill('8 Example Terrace')
    await colleague.call(changeLocation, { params: { locationId }, body: { city: 'Howth' } })
    await press(page, 'Update')
    await page.getByText('Liffey Pharmacy 1 updated').waitFor()
    const now = JSON.stringify(await colleague.call(readLocation, { params: { locationId } }))
    assert.match(now, /8 Example Terrace/)
    assert.match(now, /Howth/)
    await page.context().close()
  })

  it('makes one piece of client equipment for whoever presses Create twice', async () => {
    const page = await openAt('/locations', superUser)
    await page.getByRole('link', { name: 'Edit Liffey Pharmacy 1' }).click()
    await press(page, 'Add Client Equipment')
    await page.getByRole('textbox', { name: 'Equipment Id' }).fill('Twice')
    await page.getByRole('dialog').getByRole('button', { name: 'Create', exact: true }).dblclick()
    await dialogOf(page, 'Client system credentials of Twice')
    const made = JSON.stringify(await colleague.call(listClientEquipment, { params: { locationId } }))
    assert.equal(made.match(/"equipmentId":"Twice"/g)?.length, 1)

    // It is open still: the browser's Back must not take away what is shown once.
    await page.goBack()
    const dialog = await dialogOf(page, 'Client system credentials of Twice')
    await dialog.getByText(catalogues.en.ui.secret.notKeptTitle).waitFor()
    await dialog.getByRole('button', { name: 'Go back' }).click()
    await dialog.getByRole('button', { name: 'Copy Client Secret' }).waitFor()
    await page.goBack()
    await dialog.getByRole('button', { name: catalogues.en.ui.secret.closeAnyway }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.context().close()
  })

  it('looks and speaks as was chosen under My account, at once and after a reload', async () => {
    const page = await openAt('/account', superUser)
    const scheme = () => page.evaluate('document.documentElement.dataset.mantineColorScheme')
    assert.equal(await scheme(), 'light')
    await page.getByRole('radio', { name: 'Dark' }).check()
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor()
    await page.getByRole('radio', { name: 'Suomi' }).check()
    await page.locator('html[lang="fi"]').waitFor()
    await page.getByText('Tervetuloa, Aoife Byrne').first().waitFor()
    await page.reload()
    await page.getByText('Tervetuloa, Aoife Byrne').first().waitFor()
    assert.equal(await scheme(), 'dark')
    await page.context().close()
  })

  async function openAt(address: string, email: string, expects: readonly number[] = []): Promise<Page> {
    const page = await openAs(browser, demo, email, { expects })
    await page.goto(address)
    await becomesWhole(page)
    return page
  }

  async function signInOver(page: Page, email: string): Promise<void> {
    const already = (await readMail(demo.url, email)).length
    await page.getByRole('textbox', { name: 'User Name' }).fill(email)
    await page.getByLabel('Password', { exact: false }).first().fill(personOf(demo, email).password)
    await press(page, 'Sign In')
    const code = codeIn(await nextMail(demo.url, email, already))
    await page.getByRole('textbox', { name: 'Authorisation Code' }).fill(code)
    await press(page, 'Continue')
  }

  /** Lets so many minutes go by since the last use of the session in this page’s browser, and its last proof. */
  async function age(page: Page, minutes: number): Promise<void> {
    await askDemo(
      demo,
      'theriac_sign_in',
      `update sessions
       set last_used_at = now() - make_interval(mins => $2), proven_at = now() - make_interval(mins => $2)
       where token_digest = $1`,
      [await tokenDigestOf(page), minutes],
    )
  }

  async function minutesSinceUse(page: Page): Promise<number> {
    const [row] = await askDemo<{ minutes: string }>(
      demo,
      'theriac_sign_in',
      `select extract(epoch from now() - last_used_at) / 60 as minutes from sessions where token_digest = $1`,
      [await tokenDigestOf(page)],
    )
    return Number(row?.minutes)
  }

  async function allow(permissions: readonly string[]): Promise<void> {
    const groupId = idIn(await colleague.call(listUserGroups), 'userGroups', 'Dispensary')
    await colleague.call(changeUserGroup, { params: { groupId }, body: { permissions } })
  }
})

async function tokenDigestOf(page: Page): Promise<Buffer> {
  const cookies = await page.context().cookies()
  return digestOf(cookies.find(({ name }) => name === '__Host-theriac-session')?.value ?? '')
}

/** Waits so many seconds, on the page’s own clock, until the page asks who is signed in. */
async function asksAfter(page: Page, seconds: number, { isByItself }: { isByItself: boolean }) {
  const answered = page.waitForResponse(
    (response) =>
      response.url().endsWith(readSession.path) &&
      (response.request().headers()['theriac-background'] === 'true') === isByItself,
  )
  await page.clock.fastForward(seconds * 1000)
  await answered
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
}
