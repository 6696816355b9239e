import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openScene } from '../stage/scene.ts'
import { allPages, viewers } from './stage/all-pages.ts'
import { findCut, findViolations } from './stage/look-at.ts'
import { openBrowser, openPage, type State, type View } from './stage/open-browser.ts'
import { type Demo, startDemo } from './stage/start-demo.ts'
import { signIn } from './stage/sign-in.ts'

const views = (['en', 'fi'] as const).flatMap((language) => [
  { language, scheme: 'light', width: 1280 } as const,
  { language, scheme: 'dark', width: 390 } as const,
  { language, scheme: 'dark', width: 1280 } as const,
  { language, scheme: 'light', width: 390 } as const,
])

describe('every page', () => {
  const scene = openScene()
  let browser: Browser
  let demo: Demo
  const states = new Map<string, State>()
  before(async () => {
    demo = await startDemo(scene)
    browser = await openBrowser(scene)
    for (const [who, { email }] of Object.entries(viewers)) {
      for (const language of ['en', 'fi'] as const) {
        const page = await openPage(browser, demo.url, { language })
        if (email !== undefined) await signIn(page, demo, email[language], { language })
        states.set(`${who} ${language}`, await page.context().storageState())
        await page.context().close()
      }
    }
  })
  after(scene.strike)

  for (const view of views) {
    const { language, scheme, width } = view
    for (const [who, { addresses }] of Object.entries(viewers)) {
      it(`is whole and without barriers for ${who}, ${language}, ${scheme}, ${width} pixels wide`, async () => {
        await lookAtAll(view, addresses, states.get(`${who} ${language}`))
      })
    }
  }

  async function lookAtAll(view: View, addresses: readonly string[], state?: State): Promise<void> {
    const page = await openPage(browser, demo.url, view, state)
    const faults: Record<string, string[]> = {}
    for await (const { name } of allPages(page, addresses)) {
      const found = [...(await findCut(page)), ...(await findBarriers(page, view))]
      if (found.length > 0) faults[name] = found
    }
    await page.context().close()
    assert.deepEqual(faults, {})
  }

  // What axe finds depends on the words little, and on the scheme and the shape of the page much.
  async function findBarriers(page: Page, { language, scheme, width }: View): Promise<string[]> {
    const lang = await page.evaluate('document.documentElement.lang')
    const wrong = lang === language ? [] : [`the page says that it is in ${String(lang)}`]
    const isLooked = (scheme === 'dark') === (language === 'fi') || width === 390
    return isLooked ? [...wrong, ...(await findViolations(page))] : wrong
  }
})
