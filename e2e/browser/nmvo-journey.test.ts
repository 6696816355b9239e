import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { readOrganisation, searchOrganisations } from '@theriac/contract/v1/national.ts'
import { listSuppliers } from '@theriac/contract/v1/suppliers.ts'
import type { Browser, Page } from 'playwright-core'
import { verify } from '../../server/test/calls.ts'
import { openScene } from '../stage/scene.ts'
import { becomesWhole } from './stage/all-pages.ts'
import { catalogues } from './stage/catalogues.ts'
import { activePack, verifyWith } from './stage/credentials.ts'
import { enter, openAs, type Entrance } from './stage/enter.ts'
import { dialogOf } from './stage/hold-dialog.ts'
import { idIn } from './stage/id-in.ts'
import { openBrowser, openPage } from './stage/open-browser.ts'
import { agree, confirm, fill, press } from './stage/press.ts'
import { linkIn, nextMail } from './stage/read-mail.ts'
import { type Demo, startDemo } from './stage/start-demo.ts'
import { words } from './stage/words.ts'

const { national, nationalClients, suppliers, equipment, signIn } = catalogues.en
const liffey = 'Liffey Pharmacy'
const aoife = { name: 'Aoife Byrne', email: 'super@liffey.example' }
const dara = { name: 'Dara Quinn', email: 'dara@liffey.example' }

describe('an administrator of the national organisation', () => {
  const scene = openScene()
  let browser: Browser
  let demo: Demo
  let admin: Entrance
  let page: Page
  /** Of the Super User of the pharmacy, which stays open. */
  let hers: Page
  let organisationId: string
  before(async () => {
    demo = await startDemo(scene)
    browser = await openBrowser(scene)
    admin = await enter(demo, 'admin@nmvo-ie.example')
    page = await openPage(browser, demo.url, {}, admin.state)
    hers = await openAs(browser, demo, aoife.email, { expects: [401, 403] })
    organisationId = idIn(await admin.call(searchOrganisations), 'organisations', liffey)
    await page.goto(`/organisations/${organisationId}`)
    await becomesWhole(page)
  })
  after(scene.strike)

  it('locks a client of a pharmacy with a reason, which its Super User reads, and unlocks it', async () => {
    const { locking, unlocking, actionOn, lock, unlock } = nationalClients
    const { token } = await verifyWith(demo, demo.file.client)
    await press(page, actionOn(lock, 'Dispensary PC'))
    const dialog = await dialogOf(page, locking.title)
    await dialog.getByText(locking.onlyYou).waitFor()
    await fill(dialog, locking.reason, 'Codes were seen elsewhere')
    await press(dialog, locking.verb)
    await page.getByText(locking.done('Dispensary PC')).waitFor()
    assert.equal((await verify(demo, token, activePack(demo))).status, 401)
    await hers.goto('/')
    await hers
      .getByRole('row')
      .filter({ hasText: 'Dispensary PC' })
      .getByText('Codes were seen elsewhere')
      .waitFor()
    await hers.goto('/locations')
    await hers.getByRole('link', { name: `${words.en.edit} ${words.en.location}` }).click()
    await hers.getByText(equipment.lockedBecause('Codes were seen elsewhere')).waitFor()
    await confirm(page, actionOn(unlock, 'Dispensary PC'), unlocking.title)
    await page.getByText(unlocking.done('Dispensary PC')).waitFor()
    assert.equal((await verifyWith(demo, demo.file.client)).status, 200)
  })

  it('suspends a pharmacy: its machines and people can do nothing until it is reinstated', async () => {
    const { suspending, reinstating, organisation } = national
    const { token } = await verifyWith(demo, demo.file.client)
    await press(page, suspending.verb)
    const dialog = await dialogOf(page, suspending.title)
    await dialog.getByText(suspending.effect(2, 4)).waitFor()
    await press(dialog, suspending.verb)
    await dialog.getByText(suspending.reasonMissing).waitFor()
    await fill(dialog, suspending.reason, 'Its licence has ended')
    await press(dialog, suspending.verb)
    await page.getByText(organisation.suspendedTitle).waitFor()
    await page.getByText(organisation.suspendedFor('Its licence has ended')).waitFor()
    await page.getByText(nationalClients.allSuspended).waitFor()
    assert.equal((await verify(demo, token, activePack(demo))).status, 401)
    await assert.rejects(verifyWith(demo, demo.file.client))
    await hers.reload()
    await hers.getByRole('textbox', { name: signIn.userName }).waitFor()

    await page.goto('/organisations')
    await becomesWhole(page)
    await page.getByRole('row').filter({ hasText: liffey }).getByText(national.suspended).waitFor()
    await page.getByRole('link', { name: liffey, exact: true }).click()
    await press(page, reinstating.verb)
    await agree(await dialogOf(page, reinstating.title))
    await page.getByText(organisation.suspendedTitle).waitFor({ state: 'detached' })
    assert.equal((await verifyWith(demo, demo.file.client)).status, 200)
    await hers.context().close()
    hers = await openAs(browser, demo, aoife.email, { expects: [401, 403] })
    await hers.goto('/')
    await hers.getByText(words.en.welcome).first().waitFor()
  })

  it('edits its name and its Authorised Representative', async () => {
    await page.getByRole('link', { name: national.organisation.edit }).first().click()
    await page.getByRole('heading', { name: national.editing.title }).waitFor()
    await fill(page, national.creating.name, 'Liffey Chemists')
    await fill(page, national.representative.name, 'Maeve Daly-Quinn')
    await press(page, national.editing.verb)
    await page.getByText(national.editing.done('Liffey Chemists')).waitFor()
    await page.getByRole('heading', { level: 1, name: 'Liffey Chemists' }).waitFor()
    const body = JSON.stringify(await admin.call(readOrganisation, { params: { organisationId } }))
    assert.match(body, /"Liffey Chemists"/)
    assert.match(body, /"Maeve Daly-Quinn"/)
    await hers.reload()
    await hers.getByText('Liffey Chemists').first().waitFor()
  })

  it('replaces a Super User, who can do nothing from then on, by somebody who accepts the invitation', async () => {
    const { superUsers, inviting, superUser } = national
    await page.getByRole('link', { name: superUsers.replaceOne(aoife.name) }).click()
    await page.getByRole('heading', { level: 1, name: inviting.verbReplacing }).waitFor()
    await page.getByText(inviting.replacesAbout(aoife.name)).waitFor()
    await fill(page, superUser.name, dara.name)
    await fill(page, superUser.email, dara.email)
    await press(page, inviting.verbReplacing)
    const dialog = await dialogOf(page, inviting.verbReplacing)
    await dialog.getByText(inviting.replacedKeeps(aoife.name, 'Liffey Chemists')).waitFor()
    await agree(dialog)
    await page.getByText(inviting.done(dara.email)).waitFor()
    await page.getByRole('rowheader', { name: aoife.name }).waitFor({ state: 'detached' })
    await page.getByText(superUsers.noneAccepted).waitFor()
    await hers.reload()
    await hers.getByRole('textbox', { name: signIn.userName }).waitFor()
    await hers.goto(linkIn(await nextMail(demo.url, dara.email, 0)))
    await hers.getByRole('heading', { name: 'Join Liffey Chemists' }).waitFor()
    await fill(hers, catalogues.en.invitation.password, 'granite otter lantern 7')
    await press(hers, catalogues.en.invitation.submit)
    await hers.getByRole('button', { name: catalogues.en.invitation.ready.action }).waitFor()
    await page.reload()
    await page.getByRole('rowheader', { name: dara.name }).waitFor()
    await hers.context().close()
  })

  it('adds a supplier to the registry, and edits it', async () => {
    const { adding, editing } = suppliers
    await page.goto('/suppliers')
    await page.getByRole('link', { name: suppliers.add }).click()
    await press(page, adding.verb)
    await page.getByText(suppliers.nameMissing).waitFor()
    await fill(page, suppliers.name, 'Harbour Systems')
    await fill(page, suppliers.contactEmail, 'help@harbour.example')
    await press(page, adding.verb)
    await page.getByText(adding.done('Harbour Systems')).waitFor()
    await page.getByRole('link', { name: suppliers.actionOn(suppliers.edit, 'Harbour Systems') }).click()
    await page.getByRole('heading', { name: 'Harbour Systems' }).waitFor()
    await fill(page, suppliers.name, 'Harbour Software')
    await press(page, editing.verb)
    await page.getByText(editing.done('Harbour Software')).waitFor()
    const body = JSON.stringify(await admin.call(listSuppliers))
    assert.match(body, /"Harbour Software".*"help@harbour\.example"/)
    assert.doesNotMatch(body, /"Harbour Systems"/)
    await page.context().close()
  })
})
