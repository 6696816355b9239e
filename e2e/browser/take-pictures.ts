import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { openScene } from '../stage/scene.ts'
import { root } from '../stage/spawn-theriac.ts'
import { allPages, type Viewer, viewers } from './stage/all-pages.ts'
import { openBrowser, openPage, type View } from './stage/open-browser.ts'
import { signIn } from './stage/sign-in.ts'
import { startDemo } from './stage/start-demo.ts'
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
  } else {
    mkdirSync(folder, { recursive: true })
    for (const [who, viewer] of Object.entries(viewers)) {
      await lookAs(who, viewer, 'en')
      await lookAs(who, viewer, 'fi')
    }
  }

  async function lookAs(who: string, { email, addresses }: Viewer, language: 'en' | 'fi'): Promise<void> {
    const first = await openPage(browser, demo.url, { language })
    if (email !== undefined) await signIn(first, demo, email[language], { language })
    const state = await first.context().storageState()
    for (const scheme of ['light', 'dark'] as const) {
      for (const width of [1280, 390] as const) {
        const view: View = { language, scheme, width }
        const page = await openPage(browser, demo.url, view, state)
        for await (const { name } of allPages(page, addresses)) {
          const file = `${who} ${name.replace('*', 'one')} ${language} ${width} ${scheme}.png`.replaceAll(
            /[^\w.]+/g,
            '-',
          )
          await page.screenshot({ path: join(resolve(folder ?? '.'), file), fullPage: true })
        }
        await page.context().close()
      }
    }
  }
} finally {
  await scene.strike()
}
