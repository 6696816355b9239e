import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import type { Scene } from '../../stage/scene.ts'
import { findChromium } from './find-chromium.ts'
import { watchContext, type Expected } from './watch-context.ts'

// The address bar of each window is two pages of its own, which nobody sees here. Chromium heeds the last such list
// alone: what Playwright leaves out stands in it too.
const needless = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup', 'PreloadTopChromeWebUI'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
  ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints'],
  ...['NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
]

/** Starts a browser that ends with the scene. */
export async function openBrowser(scene: Scene): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [
      // Chromium refuses its own sandbox to root, in which CI runs.
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--force-color-profile=srgb'],
      // To a page there is no other host.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
      `--disable-features=${needless.join(',')}`,
    ],
  })
  const open = new Set<BrowserContext>()
  opened.set(browser, open)
  scene.atEnd(async () => {
    try {
      for (const context of open) await context.close()
    } finally {
      await browser.close()
    }
  })
  return browser
}

// What is still open when the scene ends is closed then, and judged as if the test had closed it.
const opened = new WeakMap<Browser, Set<BrowserContext>>()

/** The cookies and storage of a browser that was signed in. */
export type State = Awaited<ReturnType<BrowserContext['storageState']>>

export type View = {
  readonly language?: 'en' | 'fi'
  readonly scheme?: 'light' | 'dark'
  readonly width?: 390 | 1280
  /** What its pages may log as errors, beside the 401 of who is not signed in. */
  readonly expects?: readonly Expected[]
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
  const { language = 'en', scheme = 'light', width = 1280, expects = [] } = view
  const context = await browser.newContext({
    baseURL: url,
    locale: language === 'fi' ? 'fi-FI' : 'en-IE',
    timezoneId: language === 'fi' ? 'Europe/Helsinki' : 'Europe/Dublin',
    colorScheme: scheme,
    viewport: sizeOf(width),
    permissions: ['clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
    ...(storageState === undefined ? {} : { storageState }),
  })
  const faults = watchContext(context, url, expects)
  const close = context.close.bind(context)
  opened.get(browser)?.add(context)
  context.close = async (options) => {
    opened.get(browser)?.delete(context)
    await close(options)
    const seen = faults()
    if (seen.length > 0) throw new Error(`The browser saw what it should not:\n${seen.join('\n')}`)
  }
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  return page
}

/** Shows an open page in another scheme and width, as when the sun sets and a window is made narrow. */
export async function changeView(page: Page, { scheme, width }: Required<Pick<View, 'scheme' | 'width'>>) {
  await page.emulateMedia({ colorScheme: scheme })
  await page.setViewportSize(sizeOf(width))
  await page.locator(`html[data-mantine-color-scheme="${scheme}"]`).waitFor()
  await page.evaluate(becomeStill)
}

function sizeOf(width: 390 | 1280) {
  return { width, height: width === 390 ? 844 : 900 }
}

// What is laid out by script is so with the next frame.
const becomeStill = `(async () => {
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
})()`
