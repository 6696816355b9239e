import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openScene } from '../stage/scene.ts'
import { becomesWhole } from './stage/all-pages.ts'
import { catalogues } from './stage/catalogues.ts'
import { openAs } from './stage/enter.ts'
import { dialogOf, hasFocus } from './stage/hold-dialog.ts'
import { openBrowser } from './stage/open-browser.ts'
import { confirm, press } from './stage/press.ts'
import { setTable } from './stage/set-table.ts'
import { startDemo } from './stage/start-demo.ts'

const { clientRoles, equipment, shell, ui, userGroups } = catalogues.en
const { regenerating, shown } = equipment

describe('client equipment, its roles, and groups', () => {
  const scene = openScene()
  let browser: Browser
  let page: Page
  before(async () => {
    const demo = await startDemo(scene)
    browser = await openBrowser(scene)
    const { locationId } = await setTable(demo, 'en')
    page = await openAs(browser, demo, 'super@liffey.example')
    await page.goto(`/locations/${locationId}`)
    await becomesWhole(page)
  })
  after(scene.strike)

  it('tells of an Equipment Id that other equipment of the location has, and lets it be used all the same', async () => {
    await press(page, equipment.add)
    const dialog = await dialogOf(page, equipment.creating.title)
    const name = dialog.getByRole('textbox', { name: equipment.fields.equipmentId })
    await name.fill('Tablet')
    assert.equal(await dialog.getByText(equipment.nameTaken).count(), 0)
    await name.fill(' ipad ')
    await dialog.getByText(equipment.nameTaken).waitFor()
    await press(dialog, equipment.creating.verb)
    const issued = await dialogOf(page, shown.title('ipad'))
    await press(issued, ui.copyShort + ` ${equipment.fields.clientSecret}`)
    await press(issued, shown.close)
    await page.getByRole('rowheader', { name: 'ipad', exact: true }).waitFor()
  })

  it('says with the new secret that the old one has ended, or until when it still works', async () => {
    await regenerate(regenerating.choices.now)
    await page.getByText(shown.oldEnded).waitFor()
    await discard()
    await regenerate(regenerating.choices.day)
    await page.getByText(/^The old Client Secret still works until \d/).waitFor()
  })

  it('offers the download still where it asks whether to close without the secret', async () => {
    const dialog = page.getByRole('dialog')
    await press(dialog, shown.close)
    await dialog.getByText(ui.secret.notKeptTitle).waitFor()
    await press(dialog, ui.downloadFile)
    await dialog.getByText(ui.secret.onlyTime).waitFor()
    await press(dialog, shown.close)
    await dialog.waitFor({ state: 'detached' })
  })

  it('keeps the secret from a double tap on Close, and from Enter pressed twice', async () => {
    await regenerate(regenerating.choices.day)
    const dialog = page.getByRole('dialog')
    const close = dialog.getByRole('button', { name: shown.close, exact: true })
    const box = await close.boundingBox()
    assert.ok(box !== null)
    for (const twice of [
      () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2),
      () => page.keyboard.press('Enter'),
    ]) {
      await close.focus()
      await twice()
      await page.waitForTimeout(180)
      await twice()
      await page.waitForTimeout(300)
      await dialog.getByText(ui.secret.notKeptTitle).waitFor()
      await press(dialog, ui.secret.goBack)
      await dialog.getByText(ui.secret.onlyTime).waitFor()
    }
    await hasFocus(page, dialog.getByRole('button', { name: ui.downloadFile }))
    await discard()
  })

  it('says, while two secrets are valid, that Regenerate ends the older one at once', async () => {
    await press(page, equipment.actionOn(equipment.regenerate, 'Dispensary PC'))
    const dialog = await dialogOf(page, regenerating.title)
    await dialog.getByText(/^It has two valid Client Secrets now/).waitFor()
    await press(dialog, ui.cancel)
    await dialog.waitFor({ state: 'detached' })
  })

  it('names in every question the Client Id too: two pieces can have the same Equipment Id', async () => {
    const row = page.getByRole('row').filter({ hasText: 'Dispensary PC' })
    const clientId = await row.locator('code').innerText()
    for (const action of [equipment.lock, equipment.regenerate, equipment.delete]) {
      await press(page, equipment.actionOn(action, 'Dispensary PC'))
      await page.getByRole('dialog').getByText(clientId).waitFor()
      await press(page.getByRole('dialog'), ui.cancel)
    }
  })

  it('deletes a role and a group from their own pages, and leads back to the others', async () => {
    await page.goto('/client-roles')
    await page.getByRole('link', { name: 'Verify only', exact: true }).click()
    await confirm(page, clientRoles.deleting.title, clientRoles.deleting.title)
    await page.getByRole('heading', { level: 1, name: clientRoles.title }).waitFor()
    assert.equal(await page.getByRole('link', { name: 'Verify only', exact: true }).count(), 0)
    await page.goto('/user-groups')
    await page.getByRole('link', { name: 'Trainees', exact: true }).click()
    await confirm(page, userGroups.deleting.title, userGroups.deleting.title)
    await page.getByRole('heading', { level: 1, name: userGroups.title }).waitFor()
  })

  it('leaves a role that is in use, and says why', async () => {
    await page.goto('/client-roles')
    await page.getByRole('link', { name: 'Nothing yet', exact: true }).click()
    await page.getByText(clientRoles.inUse(1)).first().waitFor()
    const remove = page.getByRole('button', { name: clientRoles.deleting.title })
    assert.equal(await remove.getAttribute('aria-disabled'), 'true')
  })

  it('says nothing of what was done to whoever comes after signing out', async () => {
    await page.getByRole('textbox', { name: clientRoles.fields.description }).fill('For the scanner')
    await press(page, clientRoles.editing.verb)
    await page.getByText(clientRoles.editing.done('Nothing yet')).waitFor()
    await press(page, shell.logout)
    await page.getByRole('textbox', { name: catalogues.en.signIn.userName }).waitFor()
    assert.equal(await page.getByText(clientRoles.editing.done('Nothing yet')).count(), 0)
  })

  async function regenerate(choice: string): Promise<void> {
    await press(page, equipment.actionOn(equipment.regenerate, 'Dispensary PC'))
    const dialog = await dialogOf(page, regenerating.title)
    await dialog.getByRole('radio', { name: choice }).check()
    await press(dialog, regenerating.verb)
    await dialogOf(page, shown.title('Dispensary PC'))
  }

  async function discard(): Promise<void> {
    await press(page.getByRole('dialog'), shown.close)
    await press(page.getByRole('dialog'), ui.secret.closeAnyway)
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
})
