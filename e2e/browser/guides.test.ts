import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { verify } from '../../server/test/calls.ts'
import type { TestClient } from '../../server/test/factories.ts'
import { openScene } from '../stage/scene.ts'
import { activePack, copyCredentials, verifyWith } from './stage/credentials.ts'
import { findCut } from './stage/look-at.ts'
import { openBrowser, openPage } from './stage/open-browser.ts'
import { type Demo, startDemo } from './stage/start-demo.ts'
import { signIn } from './stage/sign-in.ts'
import { words } from './stage/words.ts'

for (const language of ['en', 'fi'] as const) {
  const say = words[language]

  describe(`a Super User with the guides in hand, in ${language === 'en' ? 'English' : 'Finnish'}`, () => {
    const scene = openScene()
    let browser: Browser
    let demo: Demo
    let page: Page
    let made: TestClient
    before(async () => {
      demo = await startDemo(scene)
      browser = await openBrowser(scene)
      page = await openPage(browser, demo.url, { language })
    })
    after(scene.strike)

    it('signs in with User Name, Password and the Authorisation Code from the mail', async () => {
      await signIn(page, demo, say.person, { language })
      await page.getByText(say.welcome).first().waitFor()
    })

    it('opens Locations, and the location with the pencil of its row', async () => {
      await page.getByRole('link', { name: say.locations }).first().click()
      await page.getByRole('link', { name: `${say.edit} ${say.location}` }).click()
      await page.getByRole('heading', { name: say.locationDetail }).first().waitFor()
    })

    it('adds client equipment: Full Access is chosen already, and says what it is', async () => {
      await page.getByRole('button', { name: say.add }).click()
      const dialog = page.getByRole('dialog', { name: say.create.title })
      await dialog.getByRole('textbox', { name: say.equipmentId }).fill(say.system)
      const chosen = dialog.getByRole('combobox', { name: say.clientRole }).locator('option:checked')
      assert.match((await chosen.textContent()) ?? '', new RegExp(say.fullAccess))
      await dialog.getByText(say.allPermissions).waitFor()
      await dialog.getByRole('button', { name: say.create.verb, exact: true }).click()
    })

    it('downloads a file that holds all that the supplier needs', async () => {
      const dialog = page.getByRole('dialog')
      const secret = await dialog.getByText(/^thr_/).innerText()
      const downloading = page.waitForEvent('download')
      await dialog.getByRole('button', { name: say.download }).click()
      const file = readFileSync(await (await downloading).path(), 'utf8')
      for (const needed of [secret, say.system, say.location, `${demo.url}/oauth/token`]) {
        assert.ok(file.includes(needed), needed)
      }
    })

    it('copies both codes from the dialog that shows them once, and closes it', async () => {
      await page.getByText(say.onlyTime).waitFor()
      await page.keyboard.press('Escape')
      await page.mouse.click(5, 5)
      made = await copyCredentials(page, say)
      assert.match(made.clientSecret, /^thr_[0-9A-Za-z]{49}$/)
      await page.getByRole('dialog').getByRole('button', { name: say.close, exact: true }).click()
      await page.getByText(say.onlyTime).waitFor({ state: 'detached' })
      assert.ok(!(await page.content()).includes(made.clientSecret))
    })

    it('sees in the table the Client Role that was saved', async () => {
      const row = page.getByRole('row').filter({ hasText: say.system })
      await row.getByText(say.fullAccess).waitFor()
    })

    it('verifies a pack with the credentials from the dialog', async () => {
      assert.equal((await verifyWith(demo, made)).status, 200)
    })

    it('sees the whole table in a window of any width, when it says that it was used a while ago too', async () => {
      const later = await openPage(browser, demo.url, { language }, await page.context().storageState())
      await later.clock.setFixedTime(Date.now() + 55 * 60_000)
      await later.goto(new URL(page.url()).pathname)
      await later.getByText(say.usedAWhileAgo).waitFor()
      const faults: Record<number, string[]> = {}
      for (const width of [820, 1180, 1225, 1280, 1366]) {
        await later.setViewportSize({ width, height: 900 })
        const found = await findCut(later)
        if (found.length > 0) faults[width] = found
      }
      await later.context().close()
      assert.deepEqual(faults, {})
    })

    it('deletes the old equipment, whose token is refused from then on', async () => {
      const old = await regenerateOld()
      const { status, token } = await verifyWith(demo, old)
      assert.equal(status, 200)
      await page.getByRole('button', { name: `${say.remove.action} iPad` }).click()
      const dialog = page.getByRole('dialog', { name: say.remove.title })
      await dialog.getByText(say.remove.question).waitFor()
      await dialog.getByRole('button', { name: say.remove.verb, exact: true }).click()
      await dialog.waitFor({ state: 'detached' })
      assert.equal((await verify(demo, token, activePack(demo))).status, 401)
      await assert.rejects(verifyWith(demo, old))
    })

    // The demo tells nobody the secret of its iPad: a new one is made for it first.
    async function regenerateOld(): Promise<TestClient> {
      await page.getByRole('button', { name: `${say.regenerate.action} iPad` }).click()
      await page.getByRole('dialog').getByRole('button', { name: say.regenerate.verb, exact: true }).click()
      await page.getByText(say.onlyTime).waitFor()
      const old = await copyCredentials(page, say)
      await page.getByRole('dialog').getByRole('button', { name: say.close, exact: true }).click()
      await page.getByText(say.onlyTime).waitFor({ state: 'detached' })
      return old
    }
  })
}
