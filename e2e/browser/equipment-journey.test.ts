import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { addClientRole } from '@theriac/contract/v1/client-roles.ts'
import { listClientEquipment, readClientEquipment } from '@theriac/contract/v1/clients.ts'
import { listLocations } from '@theriac/contract/v1/locations.ts'
import type { Browser, Page } from 'playwright-core'
import { fetchToken, verify } from '../../server/test/calls.ts'
import type { TestClient } from '../../server/test/factories.ts'
import { openScene } from '../stage/scene.ts'
import { askDemo } from './stage/ask-demo.ts'
import { catalogues } from './stage/catalogues.ts'
import { activePack, copyCredentials, verifyWith } from './stage/credentials.ts'
import { enter, openAs, type Entrance } from './stage/enter.ts'
import { dialogOf } from './stage/hold-dialog.ts'
import { idIn } from './stage/id-in.ts'
import { openBrowser, openPage } from './stage/open-browser.ts'
import { confirm, fill, press } from './stage/press.ts'
import { type Demo, personOf, startDemo } from './stage/start-demo.ts'
import { words } from './stage/words.ts'

const { clientRoles, credentials: credentialTexts, equipment, locations, permissions } = catalogues.en
const twoSecrets = /Two valid Client Secrets\./
const pc = 'Dispensary PC'
const on = (action: string, name = pc) => equipment.actionOn(action, name)

describe('client equipment, from its first day to its last', () => {
  const scene = openScene()
  let browser: Browser
  let demo: Demo
  let page: Page
  let superUser: Entrance
  let locationId: string
  /** The credentials of the Dispensary PC that count now. */
  let credentials: TestClient
  before(async () => {
    demo = await startDemo(scene)
    browser = await openBrowser(scene)
    superUser = await enter(demo, 'super@liffey.example')
    page = await openPage(browser, demo.url, {}, superUser.state)
    locationId = idIn(await superUser.call(listLocations), 'locations', 'Liffey Pharmacy 1')
    await superUser.call(addClientRole, { body: { name: 'Nothing', description: '', permissions: [] } })
    credentials = demo.file.client
    await page.goto(`/locations/${locationId}`)
  })
  after(scene.strike)

  it('gets another name and a supplier, and the table shows both', async () => {
    await press(page, on(equipment.edit, 'iPad'))
    const dialog = await dialogOf(page, equipment.editing.title)
    await fill(dialog, equipment.fields.equipmentId, 'Tablet')
    const supplier = dialog.getByRole('combobox', { name: equipment.fields.supplier })
    await supplier.selectOption({ label: 'Sample Pharmacy Software' })
    await press(dialog, equipment.editing.verb)
    await page.getByText(equipment.editing.done('Tablet')).waitFor()
    await page.getByRole('row').filter({ hasText: 'Tablet' }).getByText('Sample Pharmacy Software').waitFor()
    const body = JSON.stringify(await superUser.call(listClientEquipment, { params: { locationId } }))
    assert.match(body, /"Tablet"/)
    assert.match(body, /"Sample Pharmacy Software"/)
    assert.doesNotMatch(body, /"iPad"/)
  })

  it('is locked with a reason that everybody reads, and nothing that it sends succeeds until it is unlocked', async () => {
    const { token } = await verifyWith(demo, credentials)
    await press(page, on(equipment.lock))
    const dialog = await dialogOf(page, equipment.locking.title)
    await press(dialog, equipment.lock)
    await dialog.getByText(equipment.locking.reasonMissing).waitFor()
    await fill(dialog, equipment.locking.reason, 'It was left in a train')
    await press(dialog, equipment.lock)
    await page.getByText(equipment.lockedBecause('It was left in a train')).waitFor()
    assert.equal((await verify(demo, token, activePack(demo))).status, 401)
    await assert.rejects(verifyWith(demo, credentials))
    await confirm(page, on(equipment.unlock), equipment.unlocking.title)
    await page.getByText(equipment.unlocking.done(pc)).waitFor()
    await page.getByText(equipment.lockedBecause('It was left in a train')).waitFor({ state: 'detached' })
    assert.equal((await verifyWith(demo, credentials)).status, 200)
  })

  it('gets a new secret while the old one still counts: both work, until the old one is ended', async () => {
    const old = credentials
    await press(page, on(equipment.regenerate))
    const asking = await dialogOf(page, equipment.regenerating.title)
    await asking.getByRole('radio', { name: equipment.regenerating.choices.day }).check()
    await press(asking, equipment.regenerating.verb)
    const shown = await dialogOf(page, equipment.shown.title(pc))
    await shown.getByText(equipment.shown.again).waitFor()
    credentials = await copyCredentials(page, words.en)
    await press(shown, equipment.shown.close)
    await page.getByText(twoSecrets).waitFor()
    await page.getByText(equipment.two.newNotUsed).waitFor()
    assert.equal((await verifyWith(demo, old)).status, 200)
    assert.equal((await verifyWith(demo, credentials)).status, 200)
    await page.getByRole('link', { name: pc, exact: true }).click()
    await page.getByRole('heading', { level: 1, name: pc }).waitFor()
    const lastFour = old.clientSecret.slice(-4)
    const { ending, unnamed } = credentialTexts
    await confirm(
      page,
      credentialTexts.actionOn(ending.action, `${unnamed.secret} …${lastFour}`),
      ending.title,
    )
    await page.getByText(twoSecrets).waitFor({ state: 'detached' })
    await page.goto(`/locations/${locationId}`)
    await assert.rejects(verifyWith(demo, old))
    assert.equal((await verifyWith(demo, credentials)).status, 200)
  })

  it('loses its old secret at once where nothing else was chosen', async () => {
    const old = credentials
    await press(page, on(equipment.regenerate))
    const asking = await dialogOf(page, equipment.regenerating.title)
    await press(asking, equipment.regenerating.verb)
    const shown = await dialogOf(page, equipment.shown.title(pc))
    credentials = await copyCredentials(page, words.en)
    await press(shown, equipment.shown.close)
    await shown.waitFor({ state: 'detached' })
    await assert.rejects(verifyWith(demo, old))
    assert.equal((await verifyWith(demo, credentials)).status, 200)
    assert.equal(await page.getByText(twoSecrets).count(), 0)
  })

  it('says “No permissions” where its Client Role has none, and can then do nothing', async () => {
    const choose = async (role: string) => {
      await press(page, on(equipment.edit))
      const dialog = await dialogOf(page, equipment.editing.title)
      await dialog.getByRole('combobox', { name: equipment.fields.clientRole }).selectOption({ label: role })
      await press(dialog, equipment.editing.verb)
      await dialog.waitFor({ state: 'detached' })
    }
    const row = page.getByRole('row').filter({ hasText: pc })
    const { token } = await verifyWith(demo, credentials)
    await choose('Nothing')
    await row.getByText(equipment.withoutPermissions, { exact: true }).waitFor()
    await page.getByText(equipment.withoutPermissionsHelp).waitFor()
    assert.equal((await verify(demo, token, activePack(demo))).status, 403)
    await choose(permissions.fullAccess)
    await row.getByText(equipment.withoutPermissions, { exact: true }).waitFor({ state: 'detached' })
    assert.equal((await verify(demo, token, activePack(demo))).status, 200)
  })

  it('is deleted by somebody who reads when and from where it was used; restored, it comes back locked', async () => {
    await usedMinutesAgo(3)
    await page.reload()
    await press(page, on(equipment.delete))
    const dialog = await dialogOf(page, equipment.deleting.title)
    await dialog.getByText(/^Dispensary PC was used 3 minutes ago from (::1|127\.0\.0\.1)\.$/).waitFor()
    await dialog.getByText(equipment.deleting.stopsAtOnce).waitFor()
    await press(dialog, equipment.delete)
    await dialog.waitFor({ state: 'detached' })
    await assert.rejects(verifyWith(demo, credentials))
    const { restoreTitle: title, done } = equipment.deleted
    await confirm(page, on(equipment.restore), title)
    await page.getByText(done(pc)).waitFor()
    await page.getByText(equipment.lockedBecause('')).waitFor()
    await assert.rejects(verifyWith(demo, credentials))
    await confirm(page, on(equipment.unlock), equipment.unlocking.title)
    await page.getByText(equipment.lockedBecause('')).waitFor({ state: 'detached' })
    assert.equal((await verifyWith(demo, credentials)).status, 200)
    const { clientId } = credentials
    assert.match(
      JSON.stringify(await superUser.call(readClientEquipment, { params: { clientId } })),
      /"status":"active"/,
    )
  })

  it('ends with its location: the dialog says how many stop, and the location is gone', async () => {
    await page.goto('/locations')
    await press(page, locations.deleteOne('Liffey Pharmacy 2'))
    const dialog = await dialogOf(page, locations.deleting.title)
    await dialog.getByText(locations.deleting.stops(1)).waitFor()
    await press(dialog, locations.deleting.title)
    await page.getByText(locations.deleting.done('Liffey Pharmacy 2')).waitFor()
    await page.getByRole('link', { name: 'Edit Liffey Pharmacy 2' }).waitFor({ state: 'detached' })
    assert.doesNotMatch(JSON.stringify(await superUser.call(listLocations)), /Liffey Pharmacy 2/)
  })

  it('leaves a Client Role that can be deleted as soon as nothing has it', async () => {
    await page.goto('/client-roles')
    const { delete: verb, deleting, actionOn } = clientRoles
    await confirm(page, actionOn(verb, 'Nothing'), deleting.title)
    await page.getByText(deleting.done('Nothing')).waitFor()
    await page.reload()
    await page.getByText(permissions.fullAccess).first().waitFor()
    assert.equal(await page.getByText('Nothing', { exact: true }).count(), 0)
    await page.context().close()
  })

  for (const language of ['en', 'fi'] as const) {
    it(`has its credentials in a file that says what it is and how to keep it, in ${language === 'en' ? 'English' : 'Finnish'}`, async () => {
      const say = words[language]
      const { shown } = catalogues[language].equipment
      const mine = await openAs(browser, demo, say.person, { language })
      await mine.goto('/locations')
      await mine.getByRole('link', { name: `${say.edit} ${say.location}` }).click()
      await press(mine, say.add)
      const creating = await dialogOf(mine, say.create.title)
      await fill(creating, say.equipmentId, 'Käyttö 7')
      await press(creating, say.create.verb)
      const dialog = await dialogOf(mine, shown.title('Käyttö 7'))
      for (const sentence of [shown.sentence, shown.advice, shown.lost]) {
        await dialog.getByText(sentence).waitFor()
      }
      const downloading = mine.waitForEvent('download')
      await press(dialog, catalogues[language].ui.downloadFile)
      const download = await downloading
      assert.equal(download.suggestedFilename(), 'kaytto-7-credentials.txt')
      const lines = (await readFile(await download.path(), 'utf8')).split('\n')
      const made = await copyCredentials(mine, say)
      const { equipmentId, clientId, clientSecret } = catalogues[language].equipment.fields
      assert.equal(lines[0], shown.title('Käyttö 7'))
      const facts = [
        `${shown.organisation}: ${personOf(demo, say.person).organisation}`,
        `${shown.location}: ${say.location}`,
        `${equipmentId}: Käyttö 7`,
        `${shown.tokenAddress}: ${demo.url}/oauth/token`,
        `${clientId}: ${made.clientId}`,
        `${clientSecret}: ${made.clientSecret}`,
        shown.fileAdvice,
      ]
      assert.deepEqual(
        facts.filter((fact) => !lines.includes(fact)),
        [],
      )
      assert.equal((await verifyWith(demo, made)).status, 200)
      // What was downloaded is kept: nothing asks.
      await press(dialog, shown.close)
      await dialog.waitFor({ state: 'detached' })
      await mine.context().close()
    })
  }

  async function usedMinutesAgo(minutes: number): Promise<void> {
    const since = new Date()
    await fetchToken(demo, credentials)
    // The last use is noted off the road of a request: what comes later would undo what is set here.
    const noted = () =>
      askDemo(demo, 'theriac_gate', 'select 1 from credential_uses where last_used_at >= $1', [since])
    for (let tries = 0; tries < 100 && (await noted()).length === 0; tries += 1) await pause(100)
    await askDemo(
      demo,
      'theriac_gate',
      'update credential_uses set last_used_at = now() - make_interval(mins => $1, secs => 5)',
      [minutes],
    )
  }
})
