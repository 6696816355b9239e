import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openScene } from '../stage/scene.ts'
import { root } from '../stage/spawn-theriac.ts'
import { allPages, isThere, type Viewer, viewers } from './stage/all-pages.ts'
import { enter } from './stage/enter.ts'
import { focusFault } from './stage/keyboard.ts'
import { findCut, findViolations } from './stage/look-at.ts'
import { changeView, openBrowser, openPage, type State, type View } from './stage/open-browser.ts'
import { setTable, type Table } from './stage/set-table.ts'
import type { Language } from './stage/sign-in.ts'
import { type Demo, startDemo } from './stage/start-demo.ts'

/*
 * Each pair of language, scheme and width once: a fault that only all three make together would be a rare one. A page is
 * loaded as the first of the two shows it, and looked at as the other would once it has changed into it.
 */
const looks = {
  en: [
    { scheme: 'light', width: 1280 },
    { scheme: 'dark', width: 390 },
  ],
  fi: [
    { scheme: 'light', width: 390 },
    { scheme: 'dark', width: 1280 },
  ],
} as const

/** Barriers are of a scheme and a layout, whatever the language: axe takes as long as all the rest of a look. */
const axeLanguage = 'en'

/** The keyboard is the same in both languages and schemes. */
const keyboardLanguage = 'en'

describe('every page', () => {
  const scene = openScene()
  let browser: Browser
  let demo: Demo
  const tables = new Map<string, Table>()
  /** The addresses whose focus somebody has followed. */
  const walked = new Set<string>()
  before(async () => {
    demo = await startDemo(scene)
    browser = await openBrowser(scene)
    for (const language of ['en', 'fi'] as const) tables.set(language, await setTable(demo, language))
  })
  after(scene.strike)

  it('is looked at by somebody here', () => {
    const source = (file: string) => readFileSync(join(root, 'portal/src', file), 'utf8')
    const named = new Map(
      [...source('navigation/paths.ts').matchAll(/^  (\w+): (?:\(.*\) => )?(?:'([^']+)'|`([^`]+)`)/gm)].map(
        ([, name = '', plain, pattern = '']) => [name, plain ?? pattern.replaceAll(/\$\{(\w+)\}/g, '$$$1')],
      ),
    )
    const files = [
      'router.tsx',
      ...readdirSync(join(root, 'portal/src/app/table')).map((one) => `table/${one}`),
    ]
    const paths = files
      .flatMap((file) => [...source(`app/${file}`).matchAll(/\bpage\(\s*paths\.(\w+)|path: '(\$)'/g)])
      .map(([, name = '', missing]) => missing ?? named.get(name) ?? `paths.${name}`)
    assert.ok(paths.length > 20, 'the table of pages reads otherwise than this test thinks')
    const looked = Object.values(viewers).flatMap(({ addresses }) =>
      addresses.map((address) => address.replace(/[?# ].*$/, '')),
    )
    // Whatever has no page of its own has the one for what is missing.
    assert.deepEqual(
      paths.filter((path) => !looked.includes(path === '$' ? '/nowhere' : path)),
      [],
    )
  })

  for (const language of ['en', 'fi'] as const) {
    const seen = looks[language].map(({ scheme, width }) => `${scheme}, ${width} pixels wide`).join('; ')
    for (const [who, viewer] of Object.entries(viewers)) {
      if (!isThere(viewer, language)) continue
      it(`is whole and without barriers for ${who}, ${language}: ${seen}`, () => lookAtAll(language, viewer))
    }
  }

  async function lookAtAll(language: Language, { email, addresses }: Viewer): Promise<void> {
    const [first, second] = looks[language]
    // Who may not see a page, and what is not there, is looked at too.
    const view = { ...first, language, expects: [403, 404] }
    const page = await openPage(browser, demo.url, view, await stateOf(email?.[language]))
    const faults: Record<string, string[]> = {}
    const table = tables.get(language) ?? {}
    for await (const { name } of allPages(page, addresses, { demo, table, language })) {
      const found = await lookAt(page, language, first)
      await changeView(page, second)
      found.push(...(await lookAt(page, language, second)))
      await changeView(page, first)
      if (language === keyboardLanguage && !walked.has(name)) found.push(...(await findFocusFaults(page)))
      walked.add(name)
      if (found.length > 0) faults[name] = found
    }
    await page.context().close()
    assert.deepEqual(faults, {})
  }

  async function stateOf(email: string | undefined): Promise<State | undefined> {
    return email === undefined ? undefined : (await enter(demo, email)).state
  }

  async function lookAt(page: Page, language: Language, { scheme, width }: View): Promise<string[]> {
    const found = [...(await findCut(page)), ...(await findBarriers(page, language))]
    return found.map((fault) => `${scheme}, ${width}: ${fault}`)
  }

  async function findBarriers(page: Page, language: Language): Promise<string[]> {
    const lang = await page.evaluate('document.documentElement.lang')
    const wrong = lang === language ? [] : [`the page says that it is in ${String(lang)}`]
    return language === axeLanguage ? [...wrong, ...(await findViolations(page))] : wrong
  }

  /** What Tab reaches past the navigation without its being seen. */
  async function findFocusFaults(page: Page): Promise<string[]> {
    await page.locator('body').click({ position: { x: 1, y: 1 } })
    await page.keyboard.press('Tab')
    // Pages before signing in have no navigation, and nothing to skip it.
    const isSkip = await page.evaluate('document.activeElement.hash === "#content"')
    if (isSkip === true) await page.keyboard.press('Enter')
    const faults: string[] = []
    for (let tabs = 0; tabs < 10; tabs += 1) {
      await page.keyboard.press('Tab')
      const fault = await focusFault(page)
      if (fault !== undefined) faults.push(fault)
    }
    return faults
  }
})
