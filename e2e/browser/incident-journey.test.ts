import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  changeClientEquipment,
  listClientEquipment,
  lockClientEquipment,
} from '@theriac/contract/v1/clients.ts'
import { listLocations } from '@theriac/contract/v1/locations.ts'
import { listSuppliers } from '@theriac/contract/v1/suppliers.ts'
import type { Browser, Page } from 'playwright-core'
import { requestToken, verify } from '../../server/test/calls.ts'
import { openScene } from '../stage/scene.ts'
import { becomesWhole } from './stage/all-pages.ts'
import { catalogues } from './stage/catalogues.ts'
import { activePack, verifyWith } from './stage/credentials.ts'
import { enter, openAs, type Entrance } from './stage/enter.ts'
import { dialogOf } from './stage/hold-dialog.ts'
import { idIn } from './stage/id-in.ts'
import { openBrowser, openPage } from './stage/open-browser.ts'
import { agree, fill, press } from './stage/press.ts'
import { type Demo, startDemo } from './stage/start-demo.ts'
import { waitForUse } from './stage/wait-for-use.ts'

const { incidents, equipment, ui } = catalogues.en
const { locking, unlocking } = incidents
const supplier = 'Example Dispensing Systems'
const reason = 'Its update server was broken into'
const ownReason = 'It was left in a train'

describe('an incident at a supplier', () => {
  const scene = openScene()
  let browser: Browser
  let demo: Demo
  let superUser: Entrance
  /** Has a piece of the pharmacy's equipment name the supplier, or none. */
  let name: (isOfIt: boolean) => Promise<unknown>
  /** The administrator's. */
  let page: Page
  /** Of the pharmacy's Super User. */
  let hers: Page
  before(async () => {
    demo = await startDemo(scene)
    browser = await openBrowser(scene)
    superUser = await enter(demo, 'super@liffey.example')
    const locationId = idIn(await superUser.call(listLocations), 'locations', 'Liffey Pharmacy 1')
    const clients = await superUser.call(listClientEquipment, { params: { locationId } })
    const params = { clientId: idIn(clients, 'clients', 'iPad') }
    await superUser.call(lockClientEquipment, { params, body: { reason: ownReason } })
    const supplierId = idIn(await superUser.call(listSuppliers), 'suppliers', supplier)
    name = (isOfIt) =>
      superUser.call(changeClientEquipment, { params, body: { supplierId: isOfIt ? supplierId : null } })
    page = await openAs(browser, demo, 'admin@nmvo-ie.example', { expects: [409, 500] })
    hers = await openPage(browser, demo.url, {}, superUser.state)
    await hers.goto(`/locations/${locationId}`)
    await becomesWhole(hers)
  })
  after(scene.strike)

  it('is looked at once more where the first look could not be loaded', async () => {
    const path = '**/national/suppliers/*/lock'
    await page.goto('/suppliers')
    await page.getByRole('link', { name: supplier, exact: true }).click()
    await page.route(path, (route) => route.fulfill({ status: 500 }))
    await press(page, locking.begin)
    const dialog = await dialogOf(page, locking.title)
    await dialog.getByText(ui.failure.title, { exact: true }).waitFor()
    await page.unroute(path)
    await press(dialog, ui.failure.tryAgain)
    await dialog.getByText(locking.stops(3, 1)).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  it('is stopped by one act, after a look at what it stops: a token from before can do nothing either', async () => {
    const { token, status } = await verifyWith(demo, demo.file.client)
    assert.equal(status, 200)
    // What the dialog shows is asked for once, when it opens.
    await waitForUse(hers.getByRole('row').filter({ hasText: 'Dispensary PC' }).getByRole('time'))
    await page.goto('/suppliers')
    await page.getByRole('link', { name: supplier, exact: true }).click()
    await press(page, locking.begin)
    const dialog = await dialogOf(page, locking.title)
    await dialog.getByText(locking.stops(3, 1)).waitFor()
    await dialog.getByText(locking.usedLately(1)).waitFor()
    await dialog.getByText(locking.ofOrganisation('Liffey Pharmacy', 3)).waitFor()
    await press(dialog, locking.verb)
    await dialog.getByText(locking.reasonMissing).waitFor()
    await fill(dialog, locking.reason, reason)
    // The pharmacy changes its equipment meanwhile, and once more: that keeps nobody from locking it.
    await name(false)
    await press(dialog, locking.verb)
    await dialog.getByText(locking.changed).waitFor()
    await dialog.getByText(locking.stops(2, 1)).waitFor()
    await name(true)
    await press(dialog, locking.verb)
    await page.getByText(locking.done(3)).waitFor()
    await page.getByText(incidents.isLocked(supplier, undefined)).waitFor()
    await page.getByText(incidents.because(reason)).waitFor()
    await press(page, locking.showLock)
    assert.equal(await page.getByRole('dialog').count(), 0, 'what is locked already asks for no reason')
    assert.equal((await verify(demo, token, activePack(demo))).status, 401)
    const { clientId, clientSecret } = demo.file.client
    const refused = await requestToken(demo, { client_id: clientId, client_secret: clientSecret })
    assert.equal(refused.status, 401)
  })

  it('shows the pharmacy who has locked its equipment, and why; it cannot unlock it', async () => {
    await hers.reload()
    await becomesWhole(hers)
    assert.equal(await hers.getByText(equipment.lockedByNmvoWord, { exact: true }).count(), 3)
    assert.equal(await hers.getByText(equipment.lockedBecause(reason)).count(), 3)
    const unlock = hers.getByRole('button', { name: equipment.actionOn(equipment.unlock, 'Dispensary PC') })
    for (const one of await unlock.all()) assert.equal(await one.getAttribute('aria-disabled'), 'true')
  })

  it('ends with an act that unlocks just that: what the pharmacy had locked stays locked', async () => {
    const what = incidents.what(supplier, undefined)
    await page.goto('/suppliers')
    await page.getByText(incidents.because(reason)).waitFor()
    await press(page, incidents.unlockOne(what))
    const dialog = await dialogOf(page, unlocking.title)
    await dialog.getByText(unlocking.question(what, 3)).waitFor()
    await dialog.getByText(unlocking.stayLocked(1)).waitFor()
    await agree(dialog)
    await page.getByText(unlocking.done(what)).waitFor()
    assert.equal(await page.getByRole('button', { name: incidents.unlockOne(what) }).count(), 0)
    assert.equal((await verifyWith(demo, demo.file.client)).status, 200)
    await hers.reload()
    await becomesWhole(hers)
    await hers.getByText(equipment.lockedBecause(ownReason)).waitFor()
    assert.equal(await hers.getByText(equipment.lockedByNmvoWord, { exact: true }).count(), 0)
    assert.equal(await hers.getByText(equipment.lockedBecause(reason)).count(), 0)
  })
})
