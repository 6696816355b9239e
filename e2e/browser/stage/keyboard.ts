import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'

const mostTabs = 40

/** Goes on with Tab until this has the focus; wherever it stands on the way, the focus can be seen. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  const focused = wanted.and(page.locator(':focus'))
  await wanted.waitFor()
  for (let tabs = 0; tabs <= mostTabs; tabs += 1) {
    if ((await focused.count()) > 0) return
    await page.keyboard.press('Tab')
    assert.equal(await focusFault(page), undefined)
  }
  assert.fail(`Tab does not lead to ${String(wanted)}.`)
}

/** Goes there with Tab, and presses Enter. */
export async function tabAndEnter(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted)
  await page.keyboard.press('Enter')
}

const Fault = Compile(Type.Union([Type.String(), Type.Null()]))

/** Why nobody sees where the focus is now; undefined where it is plain. */
export async function focusFault(page: Page): Promise<string | undefined> {
  const found: unknown = await page.evaluate(script)
  if (!Fault.Check(found)) throw new Error('The page answered something else.')
  return found ?? undefined
}

// As text, since it runs in the page and not here.
const script = `(async () => {
  // What comes into view with the focus does so with the next frame.
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
  const element = document.activeElement
  // Past the last thing of a page the focus leaves for the browser's own.
  if (element === null || element === document.body) return null
  const name = element.tagName.toLowerCase() + ' "' + (element.ariaLabel ?? element.textContent ?? '').trim().slice(0, 60) + '"'
  // A password shares its frame with the button that shows it.
  const hasRing = [element, element.parentElement].some((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one)
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
  })
  if (!hasRing) return 'no ring: ' + name
  const box = element.getBoundingClientRect()
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return 'out of sight: ' + name
  const top = document.elementFromPoint(x, y)
  return element.contains(top) || top?.contains(element) ? null : 'covered: ' + name + ' by ' + top.outerHTML.slice(0, 120)
})()`
