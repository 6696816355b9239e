import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { listLocations } from '@theriac/contract/v1/locations.ts'
import type { Browser, Locator, Page } from 'playwright-core'
import { fetchToken, verify } from '../../server/test/calls.ts'
import { openScene } from '../stage/scene.ts'
import { becomesWhole } from './stage/all-pages.ts'
import { askDemo } from './stage/ask-demo.ts'
import { catalogues } from './stage/catalogues.ts'
import { activePack } from './stage/credentials.ts'
import { enter, openAs, type Entrance } from './stage/enter.ts'
import { hasFocus } from './stage/hold-dialog.ts'
import { findCut, findViolations } from './stage/look-at.ts'
import { openBrowser, openPage } from './stage/open-browser.ts'
import { fill, press } from './stage/press.ts'
import { setTable } from './stage/set-table.ts'
import { type Demo, startDemo } from './stage/start-demo.ts'

const { equipment, home, locations, national, shell, ui, users } = catalogues.en

describe('forms and lists', () => {
  const scene = openScene()
  let browser: Browser
  let demo: Demo
  let superUser: Entrance
  let page: Page
  before(async () => {
    demo = await startDemo(scene)
    browser = await openBrowser(scene)
    superUser = await enter(demo, 'super@liffey.example')
    await setTable(demo, 'en')
    page = await openPage(browser, demo.url, {}, superUser.state)
  })
  after(scene.strike)

  it('the home page names what needs attention, each with the way to it', async () => {
    await page.goto('/')
    const row = (name: string, kind: keyof typeof home.kinds) =>
      page.getByRole('row').filter({ hasText: name }).filter({ hasText: home.kinds[kind] })
    await row('iPad', 'secret-expires').waitFor()
    await row('Laptop', 'locked').waitFor()
    await row('Scanner', 'without-permissions').getByRole('link', { name: 'Scanner' }).click()
    await page.getByRole('heading', { level: 1, name: 'Scanner' }).waitFor()
    await page.getByText(equipment.withoutPermissionsHelp).waitFor()
  })

  it('the home page names the packs of new alerts, and where they were scanned', async () => {
    const pack = { ...activePack(demo), serialNumber: 'NOT-OURS-1' }
    const { body } = await verify(demo, await fetchToken(demo, demo.file.client), pack)
    await page.goto('/')
    await page.getByText(home.alerts.title(1)).first().waitFor()
    const row = page.getByRole('row').filter({ hasText: 'NOT-OURS-1' })
    const { productName = '', alertId = '' } = body
    for (const words of [productName, pack.productCode, 'Liffey Pharmacy 1', 'Dispensary PC', alertId]) {
      await row.getByText(words).first().waitFor()
    }
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 })
      assert.deepEqual([...(await findCut(page)), ...(await findViolations(page))], [])
    }
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  it('a form that is not complete leads to its first wrong field, and says there what is missing', async () => {
    await page.goto('/locations/new')
    await press(page, locations.add)
    const name = page.getByRole('textbox', { name: locations.fields.name })
    await hasFocus(page, name)
    await saysOf(name, locations.nameMissing)
    await name.fill('Liffey Pharmacy 7')
    await press(page, locations.add)
    const postalCode = page.getByRole('textbox', { name: locations.fields.postalCode })
    await hasFocus(page, postalCode)
    await saysOf(postalCode, locations.postalCodeMissing)
    assert.equal(await page.getByText(locations.nameMissing).count(), 0)
  })

  it('a form loses nothing while the connection is away, and is saved once it is back', async () => {
    const away = await openPage(
      browser,
      demo.url,
      { expects: ['net::ERR_INTERNET_DISCONNECTED'] },
      superUser.state,
    )
    await away.goto('/locations/new')
    await fill(away, locations.fields.name, 'Liffey Pharmacy 8')
    await fill(away, locations.fields.city, 'Bray')
    await fill(away, locations.fields.postalCode, 'A98 XX00')
    await away.context().setOffline(true)
    await press(away, locations.add)
    await away.getByText(ui.failure.unreachable).waitFor()
    assert.equal(await away.getByRole('textbox', { name: locations.fields.city }).inputValue(), 'Bray')
    await away.context().setOffline(false)
    await press(away, locations.add)
    await away.getByRole('heading', { level: 1, name: 'Liffey Pharmacy 8' }).waitFor()
    const kept = JSON.stringify(await superUser.call(listLocations))
    assert.equal(kept.match(/"Liffey Pharmacy 8"/g)?.length, 1)
    await away.context().close()
  })

  for (const [what, files] of [
    ['program', '**/assets/**'],
    ['texts', '**/assets/account-texts*'],
  ] as const) {
    it(`a page whose ${what} cannot be fetched says so, and is there after it was loaded anew`, async () => {
      const torn = await openPage(
        browser,
        demo.url,
        { expects: ['net::ERR_FAILED', 'dynamically imported', 'Unable to preload'] },
        superUser.state,
      )
      await torn.goto('/locations')
      await becomesWhole(torn)
      await torn.route(files, (route) => route.abort())
      await torn.getByRole('navigation').first().getByRole('link', { name: shell.entries.help }).click()
      await torn.getByText(shell.failedPage.title).waitFor()
      await torn.getByText(shell.failedPage.advice).waitFor()
      await torn.unroute(files)
      await press(torn, shell.failedPage.reload)
      await torn.getByRole('heading', { level: 1, name: catalogues.en.help.title }).waitFor()
      await torn.context().close()
    })
  }

  it('a filter stands in the address: it survives a reload, and goes with the link', async () => {
    await page.goto('/locations')
    await page.getByRole('rowheader', { name: 'Liffey Pharmacy 1' }).waitFor()
    await page.getByLabel(locations.filter).fill('annex')
    await page.getByRole('rowheader', { name: 'Liffey Pharmacy 1' }).waitFor({ state: 'detached' })
    await page.waitForURL(/=annex$/)
    await page.reload()
    await page.getByRole('rowheader', { name: 'Annex' }).waitFor()
    assert.equal(await page.getByLabel(locations.filter).inputValue(), 'annex')
    assert.equal(await page.getByRole('rowheader', { name: 'Liffey Pharmacy 1' }).count(), 0)
    await page.getByLabel(locations.filter).fill('nowhere at all')
    await page.getByText(locations.nothingFound('nowhere at all')).waitFor()
    await press(page, locations.showAll)
    await page.getByRole('rowheader', { name: 'Liffey Pharmacy 1' }).waitFor()
  })

  it('a long list comes piece by piece, and is found in whole', async () => {
    await addMany()
    await page.goto('/locations')
    await becomesWhole(page)
    await page
      .getByText(/^15\d locations$/)
      .first()
      .waitFor()
    await comesIntoView(page, 'Site 150')
    await page.goto('/users')
    await becomesWhole(page)
    await comesIntoView(page, 'Person 130')
    await page.getByLabel(users.filter).fill('Person 129')
    await page.getByText(users.found(1, 132), { exact: true }).first().waitFor()

    const admin = await openAs(browser, demo, 'admin@nmvo-ie.example')
    await admin.goto('/organisations')
    await becomesWhole(admin)
    assert.equal(await admin.getByRole('link', { name: 'Zeta 060' }).count(), 0)
    await press(admin, ui.showMore)
    await admin.getByRole('link', { name: 'Zeta 060' }).waitFor()
    await admin.getByLabel(national.organisations.filter).fill('Zeta 059')
    await admin.getByRole('link', { name: 'Zeta 060' }).waitFor({ state: 'detached' })
    await admin.reload()
    await admin.getByRole('link', { name: 'Zeta 059' }).waitFor()
    await admin.context().close()
    await page.context().close()
  })

  /** What a wrong field says, to whoever sees it and to whoever hears it. */
  async function saysOf(field: Locator, sentence: string): Promise<void> {
    await page.getByText(sentence).waitFor()
    assert.equal(await field.getAttribute('aria-invalid'), 'true')
    const described = await field.getAttribute('aria-describedby')
    const words = await Promise.all(
      (described ?? '').split(' ').map((id) => page.locator(`[id="${id}"]`).innerText()),
    )
    assert.ok(words.includes(sentence), `the field is described by ${JSON.stringify(words)}`)
  }

  async function comesIntoView(where: Page, name: string): Promise<void> {
    const row = where.getByRole('rowheader', { name })
    for (let tries = 0; tries < 40 && (await row.count()) === 0; tries += 1) {
      await where.evaluate('scrollTo(0, document.body.scrollHeight)')
      await where.waitForTimeout(50)
    }
    await row.scrollIntoViewIfNeeded()
  }

  async function addMany(): Promise<void> {
    const own = `(select id from organisations where name = 'Liffey Pharmacy')`
    const inserts = [
      `insert into locations (organisation_id, name, postal_code, created_at)
       select ${own}, 'Site ' || lpad(n::text, 3, '0'), 'D01', now() from generate_series(1, 150) n`,
      `with added as (
         insert into people (id, email, name, created_at)
         select gen_random_uuid(), n || '@many.example', 'Person ' || lpad(n::text, 3, '0'), now()
         from generate_series(1, 130) n
         returning id
       )
       insert into memberships (id, organisation_id, person_id, kind, created_at)
       select gen_random_uuid(), ${own}, id, 'user', now() from added`,
      `insert into organisations (id, market_code, type, name, created_at)
       select gen_random_uuid(), 'IE', 'pharmacy', 'Zeta ' || lpad(n::text, 3, '0'), now()
       from generate_series(1, 60) n`,
    ]
    for (const sql of inserts) await askDemo(demo, 'theriac_national', sql)
  }
})
