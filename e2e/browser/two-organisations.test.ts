import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { acceptInvitation } from '@theriac/contract/v1/invitations.ts'
import { addLocation, listLocations } from '@theriac/contract/v1/locations.ts'
import { changeSession } from '@theriac/contract/v1/session.ts'
import { inviteUser } from '@theriac/contract/v1/users.ts'
import type { Browser, Page } from 'playwright-core'
import { linkTokenIn } from '../../server/test/invitations.ts'
import { openScene } from '../stage/scene.ts'
import { becomesWhole } from './stage/all-pages.ts'
import { askDemo } from './stage/ask-demo.ts'
import { catalogues } from './stage/catalogues.ts'
import { enter, type Entrance } from './stage/enter.ts'
import { dialogOf } from './stage/hold-dialog.ts'
import { openBrowser, openPage } from './stage/open-browser.ts'
import { fill, press } from './stage/press.ts'
import { codeIn, nextMail, readMail } from './stage/read-mail.ts'
import { type Demo, personOf, startDemo } from './stage/start-demo.ts'

const { locations, shell, signIn } = catalogues.en
const niamh = 'super@shannon.example'
const shannon = 'Shannon Wholesale'
const liffey = 'Liffey Pharmacy'

describe('somebody who works for two organisations', () => {
  const scene = openScene()
  let browser: Browser
  let demo: Demo
  let liffeySuperUser: Entrance
  let session: Entrance
  let page: Page
  before(async () => {
    demo = await startDemo(scene)
    browser = await openBrowser(scene)
    liffeySuperUser = await enter(demo, 'super@liffey.example')
    // Entered before the second membership: she accepts with the account that she has.
    session = await enter(demo, niamh)
    const already = (await readMail(demo.url, niamh)).length
    await liffeySuperUser.call(inviteUser, {
      body: { name: 'Niamh Kelly', email: niamh, kind: 'super-user', groupIds: [], locationIds: null },
    })
    const token = linkTokenIn((await nextMail(demo.url, niamh, already)).text, demo.url)
    await session.call(acceptInvitation, { body: { token } })
    page = await openPage(browser, demo.url, { expects: [401] }, session.state)
  })
  after(scene.strike)

  it('has the one open whose invitation was accepted, and opens the other one from the head of the page', async () => {
    await page.goto('/locations')
    await page.getByRole('link', { name: 'Edit Liffey Pharmacy 1' }).waitFor()
    await open(shannon, liffey)
    await page.getByRole('link', { name: shell.entries.locations, exact: true }).first().click()
    await page.getByRole('link', { name: 'Edit Shannon Warehouse' }).waitFor()
    assert.equal(await page.getByText('Liffey Pharmacy 1').count(), 0)
    await page.reload()
    await page.getByRole('link', { name: 'Edit Shannon Warehouse' }).waitFor()
  })

  it('chooses the location in which she works, and finds it chosen after a reload', async () => {
    await open(liffey, shannon)
    await choose(shell.noWorkingLocation, shell.switchLocation, 'Liffey Pharmacy 2')
    await isChosen('Liffey Pharmacy 2', shell.switchLocation)
    await page.reload()
    await isChosen('Liffey Pharmacy 2', shell.switchLocation)
    // The other organisation has one location, and nothing to choose.
    await open(shannon, liffey)
    assert.equal(await page.getByRole('button', { name: shell.switchLocation }).count(), 0)
  })

  it('saves a form in the organisation in which it was begun, though the session ended in the middle of it', async () => {
    await page.goto('/locations/new')
    await fill(page, locations.fields.name, 'Shannon Store')
    await fill(page, locations.fields.postalCode, 'V94 XX01')
    // Somewhere else the other one was opened last: signing in begins there.
    const elsewhere = await enter(demo, niamh, shannon)
    const [{ id: organisationId } = { id: '' }] = await askDemo<{ id: string }>(
      demo,
      'theriac_national',
      'select id from organisations where name = $1',
      [liffey],
    )
    await elsewhere.call(changeSession, { body: { organisationId } })
    await page.context().clearCookies()
    await press(page, locations.add)
    const dialog = await dialogOf(page, shell.expired.title)
    const already = (await readMail(demo.url, niamh)).length
    await fill(dialog, signIn.password, personOf(demo, niamh).password)
    await press(dialog, signIn.submit)
    await fill(dialog, signIn.code, codeIn(await nextMail(demo.url, niamh, already)))
    await press(dialog, signIn.continue)
    await page.getByRole('heading', { level: 1, name: 'Shannon Store' }).waitFor()
    await page.getByRole('button', { name: `${shannon}. ${shell.switchOrganisation}` }).waitFor()
    const ofLiffey = JSON.stringify(await elsewhere.call(listLocations))
    assert.match(ofLiffey, /Liffey Pharmacy 1/)
    assert.doesNotMatch(ofLiffey, /Shannon Store/)
    await page.goto('/locations')
    await page.getByRole('link', { name: 'Edit Shannon Store' }).waitFor()
  })

  it('saves nothing in an organisation that another tab has opened meanwhile: the page is loaded anew and shows it', async () => {
    await page.context().close()
    session = await enter(demo, niamh, shannon)
    page = await openPage(browser, demo.url, { expects: [401, 404, 409] }, session.state)
    await page.goto('/locations/new')
    await fill(page, locations.fields.name, 'Meant for Shannon')
    await fill(page, locations.fields.postalCode, 'V94 XX02')
    const second = await page.context().newPage()
    await second.goto('/locations')
    await choose(shannon, shell.switchOrganisation, liffey, second)
    await isChosen(liffey, shell.switchOrganisation, second)
    await press(page, locations.add)
    await isChosen(liffey, shell.switchOrganisation)
    assert.doesNotMatch(JSON.stringify(await liffeySuperUser.call(listLocations)), /Meant for Shannon/)
    await page.context().close()
  })

  it('chooses among many locations by a part of the name, in a list that stays in the window', async () => {
    const { call, state } = liffeySuperUser
    const nothingMore = { postalCode: 'D01', address: null, city: null, contactEmail: null }
    for (let place = 1; place <= 18; place += 1) {
      await call(addLocation, {
        body: { name: `Liffey Pharmacy of the Northern Quays ${place}`, ...nothingMore },
      })
    }
    const hers = await openPage(browser, demo.url, {}, state)
    await hers.setViewportSize({ width: 320, height: 568 })
    await hers.goto('/account')
    await hers.getByRole('button', { name: `${shell.noWorkingLocation}. ${shell.switchLocation}` }).click()
    const list = hers.getByRole('dialog', { name: shell.switchLocation })
    await list.getByRole('button', { name: 'Liffey Pharmacy of the Northern Quays 18' }).waitFor()
    const { x = -1, width = 999, height = 999 } = (await list.boundingBox()) ?? {}
    assert.ok(x >= 0 && x + width <= 320 && height <= 420, `${x} ${width} ${height}`)
    await list.getByRole('searchbox', { name: shell.switchLocation }).fill('quays 17')
    await hers.keyboard.press('Enter')
    await isChosen('Liffey Pharmacy of the Northern Quays 17', shell.switchLocation, hers)
    await hers.context().close()
  })

  /** Opens the other organisation, and waits for its home page. */
  async function open(name: string, from: string): Promise<void> {
    await choose(from, shell.switchOrganisation, name)
    await isChosen(name, shell.switchOrganisation)
    await becomesWhole(page)
  }

  async function choose(from: string, label: string, name: string, where = page): Promise<void> {
    await where.getByRole('button', { name: `${from}. ${label}` }).click()
    await where.getByRole('menuitem', { name, exact: true }).click()
  }

  async function isChosen(name: string, label: string, where = page): Promise<void> {
    await where.getByRole('button', { name: `${name}. ${label}` }).waitFor()
  }
})
