import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { openScene } from '../stage/scene.ts'
import { root } from '../stage/spawn-theriac.ts'
import { allPages, isThere, type Stage, type Viewer, viewers } from './stage/all-pages.ts'
import { casts } from './stage/casts.ts'
import { enter } from './stage/enter.ts'
import { openBrowser, openPage, type View } from './stage/open-browser.ts'
import { setTable } from './stage/set-table.ts'
import { type Language, signIn } from './stage/sign-in.ts'
import { startDemo } from './stage/start-demo.ts'
import { takeChange } from './stage/take-change.ts'
import { words } from './stage/words.ts'

/*
 * Takes the pictures of the README, from a fresh demo. With a folder as argument it takes, into that folder, every page
 * in both languages, wide and narrow, light and dark: to be looked at.
 */
const [folder] = process.argv.slice(2)
const scene = openScene()
try {
  const demo = await startDemo(scene)
  const browser = await openBrowser(scene)
  const say = words.en
  const picture = (page: Page, path: string) => page.screenshot({ path, animations: 'disabled' })
  if (folder === undefined) {
    const pictures = join(root, 'docs/pictures')
    mkdirSync(pictures, { recursive: true })
    const page = await openPage(browser, demo.url)
    await page.setViewportSize({ width: 1100, height: 720 })
    await signIn(page, demo, say.person, { to: '/locations' })
    await page.getByRole('link', { name: `${say.edit} ${say.location}` }).waitFor()
    await picture(page, join(pictures, 'locations.png'))
    await page.getByRole('link', { name: `${say.edit} ${say.location}` }).click()
    await page.getByRole('button', { name: say.add }).click()
    await page.getByRole('textbox', { name: say.equipmentId }).fill(say.system)
    await page.getByRole('dialog').getByRole('button', { name: say.create.verb, exact: true }).click()
    await page.getByText(say.onlyTime).waitFor()
    await picture(page, join(pictures, 'one-time-dialog.png'))
    await takeChange(browser, demo, {
      handOver: join(pictures, 'hand-over.png'),
      steps: join(pictures, 'change-of-system.png'),
    })
  } else {
    mkdirSync(folder, { recursive: true })
    await lookIn('en')
    await lookIn('fi')
  }

  async function lookIn(language: Language): Promise<void> {
    const table = await setTable(demo, language)
    for (const [who, viewer] of Object.entries(viewers)) {
      if (isThere(viewer, language)) await lookAs(who, viewer, { demo, table, language })
    }
  }

  async function lookAs(who: string, { email, addresses }: Viewer, stage: Stage): Promise<void> {
    const { language } = stage
    const { user, superUser, admin } = casts[language]
    const askers = [user.email, superUser, admin, user.email]
    const own = email?.[language]
    const state = own === undefined ? undefined : (await enter(demo, own)).state
    for (const scheme of ['light', 'dark'] as const) {
      for (const width of [1280, 390] as const) {
        // Who may not see a page is looked at too.
        const view: View = { language, scheme, width, expects: [403, 404] }
        const page = await openPage(browser, demo.url, view, state)
        for await (const { name } of allPages(page, addresses, {
          ...stage,
          asker: askers.pop() ?? user.email,
        })) {
          const file = `${who} ${name} ${language} ${width} ${scheme}.png`.replaceAll(/[^\w.]+/g, '-')
          await page.screenshot({ path: join(resolve(folder ?? '.'), file), fullPage: true })
        }
        await page.context().close()
      }
    }
  }
} finally {
  await scene.strike()
}
