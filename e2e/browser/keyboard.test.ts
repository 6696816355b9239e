import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openScene } from '../stage/scene.ts'
import { verifyWith } from './stage/credentials.ts'
import { dialogOf, hasFocus } from './stage/hold-dialog.ts'
import { focusFault, tabAndEnter, tabTo } from './stage/keyboard.ts'
import { openBrowser, openPage } from './stage/open-browser.ts'
import { codeIn, nextMail, readMail } from './stage/read-mail.ts'
import { type Demo, personOf, startDemo } from './stage/start-demo.ts'
import { words } from './stage/words.ts'

const say = words.en

describe('somebody with a keyboard alone', () => {
  const scene = openScene()
  let browser: Browser
  let demo: Demo
  let page: Page
  before(async () => {
    demo = await startDemo(scene)
    browser = await openBrowser(scene)
    page = await openPage(browser, demo.url)
  })
  after(scene.strike)

  it('signs in: the focus is where something is to be typed', async () => {
    const already = (await readMail(demo.url, say.person)).length
    await page.goto('/')
    await hasFocus(page, page.getByRole('textbox', { name: 'User Name' }))
    await page.keyboard.type(say.person)
    await tabTo(page, page.getByLabel('Password', { exact: false }).first())
    await page.keyboard.type(personOf(demo, say.person).password)
    await page.keyboard.press('Enter')
    await hasFocus(page, page.getByRole('textbox', { name: 'Authorisation Code' }))
    await page.keyboard.type(codeIn(await nextMail(demo.url, say.person, already)))
    await page.keyboard.press('Enter')
    await page.getByText(say.welcome).first().waitFor()
  })

  it('skips the navigation with the first Tab of a page', async () => {
    await page.goto('/locations')
    await page.getByRole('link', { name: `${say.edit} ${say.location}` }).waitFor()
    const skip = page.getByRole('link', { name: 'Skip to the content' })
    await page.keyboard.press('Tab')
    await hasFocus(page, skip)
    assert.equal(await focusFault(page), undefined)
    await page.keyboard.press('Enter')
    await hasFocus(page, page.getByRole('main'))
    await page.keyboard.press('Tab')
    await page.getByRole('main').locator(':focus').waitFor()
  })

  it('goes to Locations, and through the pencil into the location', async () => {
    await page.goto('/')
    await tabAndEnter(page, page.getByRole('link', { name: say.locations, exact: true }).first())
    await page.getByRole('heading', { level: 1, name: say.locations }).waitFor()
    await tabAndEnter(page, page.getByRole('link', { name: `${say.edit} ${say.location}` }))
    await page.getByRole('heading', { level: 2, name: say.locationDetail }).waitFor()
  })

  it('creates client equipment, copies both codes, and closes: the focus is back where it was', async () => {
    const add = page.getByRole('button', { name: say.add })
    await tabAndEnter(page, add)
    const creating = await dialogOf(page, say.create.title)
    await tabTo(page, creating.getByRole('textbox', { name: say.equipmentId }))
    await page.keyboard.type(say.system)
    await tabTo(page, creating.getByRole('combobox', { name: say.clientRole }))
    await tabAndEnter(page, creating.getByRole('button', { name: say.create.verb, exact: true }))
    await page.getByText(say.onlyTime).waitFor()
    const shown = page.getByRole('dialog')
    const copied: string[] = []
    for (const name of [say.copyId, say.copySecret]) {
      await tabAndEnter(page, shown.getByRole('button', { name }))
      await shown.getByRole('button', { name: say.copied }).nth(copied.length).waitFor()
      copied.push(String(await page.evaluate('navigator.clipboard.readText()')))
    }
    await tabAndEnter(page, shown.getByRole('button', { name: say.close, exact: true }))
    await shown.waitFor({ state: 'detached' })
    await hasFocus(page, add)
    const [clientId = '', clientSecret = ''] = copied
    assert.equal((await verifyWith(demo, { clientId, clientSecret })).status, 200)
  })
})
