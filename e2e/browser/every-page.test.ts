import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openScene } from '../stage/scene.ts'
import { findCut, findViolations } from './stage/look-at.ts'
import { openBrowser, openPage, type State, type View } from './stage/open-browser.ts'
import { type Demo, startDemo } from './stage/start-demo.ts'
import { type Language, signIn } from './stage/sign-in.ts'

type Viewer = { readonly email: Readonly<Record<Language, string>>; readonly addresses: readonly string[] }

/** Who looks at which pages: each page of the portal is in somebody's list. */
const viewers: Readonly<Record<string, Viewer>> = {
  'a Super User': {
    email: { en: 'super@liffey.example', fi: 'super@kallio.example' },
    addresses: [
      ...['/', '/locations', '/locations/new', 'location', '/client-roles', '/client-roles/new'],
      ...['/users', '/users/new', '/user-groups', '/user-groups/new', '/account', '/help', '/nowhere'],
    ],
  },
  'an NMVO administrator': {
    email: { en: 'admin@nmvo-ie.example', fi: 'admin@nmvo-fi.example' },
    addresses: ['/', '/organisations', '/organisations/new', 'organisation', '/find-client', '/suppliers'],
  },
}

const forAnybody = ['/sign-in', '/password-reset', '/invitation', '/email-change', '/help']

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
    for (const viewer of Object.values(viewers)) {
      for (const language of ['en', 'fi'] as const) {
        const page = await openPage(browser, demo.url, { language })
        await signIn(page, demo, viewer.email[language], { language })
        states.set(viewer.email[language], await page.context().storageState())
        await page.context().close()
      }
    }
  })
  after(scene.strike)

  for (const view of views) {
    const { language, scheme, width } = view
    for (const [who, { email, addresses }] of Object.entries(viewers)) {
      it(`is whole and without barriers for ${who}, ${language}, ${scheme}, ${width} pixels wide`, async () => {
        await lookAtAll(view, addresses, states.get(email[language]))
      })
    }

    it(`is whole and without barriers before signing in, ${language}, ${scheme}, ${width} pixels wide`, async () => {
      await lookAtAll(view, forAnybody)
    })
  }

  async function lookAtAll(view: View, addresses: readonly string[], state?: State): Promise<void> {
    const page = await openPage(browser, demo.url, view, state)
    const faults: Record<string, string[]> = {}
    for (const address of addresses) {
      await page.goto(await addressOf(page, address))
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' })
      const found = [...(await findCut(page)), ...(await findBarriers(page, view))]
      if (found.length > 0) faults[address] = found
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

  // The first location or organisation of a list, by its own link.
  async function addressOf(page: Page, address: string): Promise<string> {
    if (address.startsWith('/')) return address
    const list = address === 'location' ? '/locations' : '/organisations'
    await page.goto(list)
    const link = page.locator(`main a[href^="${list}/"]:not([href$="/new"])`).first()
    return (await link.getAttribute('href')) ?? list
  }
})
