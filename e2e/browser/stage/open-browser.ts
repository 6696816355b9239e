import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import type { Scene } from '../../stage/scene.ts'
import { findChromium } from './find-chromium.ts'

/** Starts a browser that ends with the scene. */
export async function openBrowser(scene: Scene): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    // Chromium refuses its own sandbox to root, in which CI runs.
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--force-color-profile=srgb'],
  })
  scene.atEnd(() => browser.close())
  return browser
}

/** The cookies and storage of a browser that was signed in. */
export type State = Awaited<ReturnType<BrowserContext['storageState']>>

export type View = {
  readonly language?: 'en' | 'fi'
  readonly scheme?: 'light' | 'dark'
  readonly width?: 390 | 1280
}

/**
 * Opens a page with cookies of its own, as another browser would. Whatever the page logs as an error, or asks of
 * another host, fails the test that closes it.
 */
export async function openPage(
  browser: Browser,
  url: string,
  view: View = {},
  storageState?: State,
): Promise<Page> {
  const { language = 'en', scheme = 'light', width = 1280 } = view
  const context = await browser.newContext({
    baseURL: url,
    locale: language === 'fi' ? 'fi-FI' : 'en-IE',
    timezoneId: language === 'fi' ? 'Europe/Helsinki' : 'Europe/Dublin',
    colorScheme: scheme,
    viewport: { width, height: width === 390 ? 844 : 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
    ...(storageState === undefined ? {} : { storageState }),
  })
  await context.route(
    (address) => address.origin !== new URL(url).origin,
    (route) => route.abort('blockedbyclient'),
  )
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  return page
}
