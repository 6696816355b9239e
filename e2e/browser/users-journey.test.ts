import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { readInvitation } from '@theriac/contract/v1/invitations.ts'
import { listUserGroups } from '@theriac/contract/v1/user-groups.ts'
import { listUsers } from '@theriac/contract/v1/users.ts'
import type { Browser, Page } from 'playwright-core'
import { linkTokenIn } from '../../server/test/invitations.ts'
import { callAs } from '../../server/test/people.ts'
import { openScene } from '../stage/scene.ts'
import { becomesWhole } from './stage/all-pages.ts'
import { catalogues } from './stage/catalogues.ts'
import { enter, openAs, type Entrance } from './stage/enter.ts'
import { dialogOf } from './stage/hold-dialog.ts'
import { idIn } from './stage/id-in.ts'
import { openBrowser, openPage } from './stage/open-browser.ts'
import { agree, confirm, fill, press } from './stage/press.ts'
import { nextMail, readMail } from './stage/read-mail.ts'
import { type Demo, personOf, startDemo } from './stage/start-demo.ts'

const { users, userGroups, locations, permissions, shell, signIn, ui } = catalogues.en
const { invitations } = users
const sean = { email: 'user@liffey.example', name: 'Sean Walsh' }
const ciara = { email: 'ciara@liffey.example', name: 'Ciara Flynn' }

describe('the people of an organisation', () => {
  const scene = openScene()
  let browser: Browser
  let demo: Demo
  let superUser: Entrance
  /** Of the Super User. */
  let page: Page
  /** Of Sean Walsh, which stays open. */
  let his: Page
  before(async () => {
    demo = await startDemo(scene)
    browser = await openBrowser(scene)
    superUser = await enter(demo, 'super@liffey.example')
    page = await openPage(browser, demo.url, {}, superUser.state)
    his = await openAs(browser, demo, sean.email, { expects: [401, 403, 404] })
    await page.goto('/users')
  })
  after(scene.strike)

  it('are invited by mail; the link counts until it is sent again, and the new one until it is withdrawn', async () => {
    await page.getByRole('link', { name: users.invite }).click()
    await page.getByRole('textbox', { name: users.fields.name, exact: true }).fill(ciara.name)
    await page.getByRole('textbox', { name: users.fields.email }).fill(ciara.email)
    await page.getByRole('checkbox', { name: 'Dispensary' }).check()
    await press(page, users.inviting.verb)
    await page.getByText(users.inviting.done(ciara.email)).waitFor()
    const first = await tokenOf(ciara.email, 0)
    assert.equal(await stateOf(first), 200)
    await confirm(page, invitations.actionFor(invitations.again, ciara.name), invitations.againTitle)
    await page.getByText(invitations.againDone(ciara.email)).waitFor()
    const second = await tokenOf(ciara.email, 1)
    assert.equal(await stateOf(first), 410)
    assert.equal(await stateOf(second), 200)
    await page.goto('/users/new')
    await page.getByRole('textbox', { name: users.fields.email }).fill(` ${ciara.email.toUpperCase()} `)
    await page.getByText(users.inviting.replaces(ciara.name)).waitFor()
    await page.goto('/users')
    await confirm(page, invitations.actionFor(invitations.withdraw, ciara.name), invitations.withdrawTitle)
    await page.getByText(invitations.withdrawDone(ciara.email)).waitFor()
    await page.getByRole('rowheader', { name: ciara.name }).waitFor({ state: 'detached' })
    assert.equal(await stateOf(second), 410)
  })

  it('see at once what their user group allows and allows no more, on a page that is open', async () => {
    const menu = his.getByRole('navigation').first()
    await his.goto('/locations')
    await menu.getByRole('link', { name: shell.entries.users }).waitFor()
    assert.equal(await his.getByRole('link', { name: locations.add }).count(), 0)
    await page.goto('/user-groups')
    await page.getByRole('link', { name: userGroups.actionOn(userGroups.edit, 'Dispensary') }).click()
    const box = (row: string, action: string) =>
      page.getByRole('checkbox', { name: ui.matrix.cell(row, action), exact: true })
    const { functions } = permissions
    await box(functions.users, ui.matrix.read).uncheck()
    await box(functions.locations, ui.matrix.create).check()
    await press(page, userGroups.editing.verb)
    await page.getByText(userGroups.editing.done('Dispensary')).waitFor()
    const groups = JSON.stringify(await superUser.call(listUserGroups))
    assert.match(groups, /"locations:create"/)
    assert.doesNotMatch(groups, /"users:read"/)
    // He comes back to the window.
    await his.evaluate('document.dispatchEvent(new Event("visibilitychange", { bubbles: true }))')
    await menu.getByRole('link', { name: shell.entries.users }).waitFor({ state: 'detached' })
    await his.getByRole('link', { name: locations.add }).waitFor()
  })

  it('see only the locations that they are limited to', async () => {
    await openUser(sean.name)
    await page.getByRole('radio', { name: users.reachChoices.some }).check()
    await press(page, users.editing.verb)
    await page.getByText(users.locationsMissing).waitFor()
    await page.getByRole('checkbox', { name: 'Liffey Pharmacy 2' }).check()
    await press(page, users.editing.verb)
    await page.getByText(users.editing.done(sean.name)).waitFor()
    await his.goto('/locations')
    await his.getByRole('rowheader', { name: 'Liffey Pharmacy 2' }).waitFor()
    assert.equal(await his.getByRole('rowheader', { name: 'Liffey Pharmacy 1' }).count(), 0)
    await page.goto('/locations')
    const link = await page.getByRole('link', { name: 'Edit Liffey Pharmacy 1' }).getAttribute('href')
    await his.goto(link ?? '')
    await his.getByRole('heading', { name: locations.detail.missingTitle }).waitFor()
  })

  it('can do nothing while they are suspended, and what they could before once they are reinstated', async () => {
    const { suspending, reinstating } = users
    await openUser(sean.name)
    await press(page, suspending.title)
    const dialog = await dialogOf(page, suspending.title)
    await dialog.getByText(suspending.effect(sean.name, 'Liffey Pharmacy')).waitFor()
    await agree(dialog)
    await page.getByText(users.suspended, { exact: true }).first().waitFor()
    await his.goto('/locations')
    await his.getByRole('textbox', { name: signIn.userName }).fill(sean.email)
    await fill(his, signIn.password, personOf(demo, sean.email).password)
    await press(his, signIn.submit)
    await his.getByText('This account belongs to no organisation now.').waitFor()
    await page.goto('/users')
    await confirm(page, users.actionOn(users.reinstate, sean.name), reinstating.title)
    await page.getByText(reinstating.done(sean.name)).waitFor()
    await his.context().close()
    his = await openAs(browser, demo, sean.email, { expects: [401] })
    await his.goto('/locations')
    await his.getByRole('rowheader', { name: 'Liffey Pharmacy 2' }).waitFor()
  })

  it('are removed for good: whoever is removed is signed out, and belongs to nobody', async () => {
    await page.goto('/users')
    await confirm(page, users.actionOn(users.remove, sean.name), users.removing.title)
    await page.getByText(users.removing.done(sean.name)).waitFor()
    await page.getByRole('rowheader', { name: sean.name }).waitFor({ state: 'detached' })
    assert.doesNotMatch(JSON.stringify(await superUser.call(listUsers)), new RegExp(sean.email))
    await his.reload()
    await his.getByRole('textbox', { name: signIn.userName }).waitFor()
    await his.context().close()
  })

  it('leave a user group behind, which can be deleted as soon as nobody belongs to it', async () => {
    await page.goto('/user-groups')
    await confirm(page, userGroups.actionOn(userGroups.delete, 'Dispensary'), userGroups.deleting.title)
    await page.getByText(userGroups.deleting.done('Dispensary')).waitFor()
    await page.getByText(userGroups.none).waitFor()
    const groups = await superUser.call(listUserGroups)
    assert.throws(() => idIn(groups, 'userGroups', 'Dispensary'))
    await page.context().close()
  })

  async function openUser(name: string): Promise<void> {
    await page.goto('/users')
    await page.getByRole('link', { name: users.actionOn(users.edit, name) }).click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await becomesWhole(page)
  }

  async function tokenOf(email: string, already: number): Promise<string> {
    const message = await nextMail(demo.url, email, already)
    assert.equal((await readMail(demo.url, email)).length, already + 1)
    return linkTokenIn(message.text, demo.url)
  }

  /** What is answered to whoever opens the link. */
  async function stateOf(token: string): Promise<number> {
    return (await callAs(demo, undefined, readInvitation, { body: { token } })).status
  }
})
