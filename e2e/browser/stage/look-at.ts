import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const Violations = Compile(
  Type.Array(Type.Object({ id: Type.String(), nodes: Type.Array(Type.Object({ html: Type.String() })) })),
)

/** What axe finds wrong with the page as it stands, or with a part of it: rule and element, one line each. */
export async function findViolations(page: Page, within = 'html'): Promise<string[]> {
  if ((await page.evaluate('"axe" in window')) !== true) await page.evaluate(axeSource)
  // Nothing is fetched a second time for rules about moving pictures and sound: there are none.
  const found: unknown = await page.evaluate(
    `axe.run('${within}', { resultTypes: ['violations'], preload: false }).then(({ violations }) => violations)`,
  )
  if (!Violations.Check(found)) throw new Error('axe answered something else.')
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

const Cut = Compile(Type.Array(Type.String()))

/**
 * What is cut off or lies on something else: a page that is wider than its window, text that its box hides without a
 * way to scroll, and things to press of which another covers the middle. Of a part of the page where something lies
 * over the rest.
 */
export async function findCut(page: Page, within = 'html'): Promise<string[]> {
  const found: unknown = await page.evaluate(`(${script})('${within}')`)
  if (!Cut.Check(found)) throw new Error('The page answered something else.')
  return found
}

// As text, since it runs in the page and not here.
const script = `(within) => {
  const faults = []
  const part = document.querySelector(within)
  if (part === null) return ['there is no ' + within]
  const { clientWidth, scrollWidth } = document.documentElement
  if (scrollWidth > clientWidth + 1) faults.push('the page is ' + scrollWidth + ' wide in ' + clientWidth)
  const name = (element) => element.tagName.toLowerCase() + ' "' + (element.textContent ?? '').trim().slice(0, 60) + '"'
  const isSeen = (element) => {
    for (let at = element; at !== null && at !== document.body; at = at.parentElement) {
      const { width, height } = at.getBoundingClientRect()
      const { visibility, clipPath, position } = getComputedStyle(at)
      // Kept for screen readers alone.
      if (visibility === 'hidden' || clipPath !== 'none') return false
      if (position === 'absolute' && width <= 1 && height <= 1) return false
    }
    const box = element.getBoundingClientRect()
    return box.width > 1 && box.height > 1
  }
  for (const element of part.querySelectorAll('h1, h2, h3, p, td, th, label, button, a, dt, dd, legend')) {
    if (!isSeen(element)) continue
    const { overflowX, textOverflow } = getComputedStyle(element)
    const isHidden = overflowX === 'hidden' || overflowX === 'clip' || textOverflow === 'ellipsis'
    if (isHidden && element.scrollWidth > element.clientWidth + 1) faults.push('cut: ' + name(element))
    const box = element.getBoundingClientRect()
    if (box.right > clientWidth + 1 && !element.closest('[data-scrolls], .mantine-ScrollArea-viewport'))
      faults.push('beyond the edge: ' + name(element))
  }
  for (const element of part.querySelectorAll('button, a[href], input, select, textarea')) {
    if (!isSeen(element) || element.closest('[inert], [aria-hidden="true"]')) continue
    element.scrollIntoView({ block: 'center', inline: 'center' })
    const box = element.getBoundingClientRect()
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) continue
    const top = document.elementFromPoint(x, y)
    const isOwn = top !== null && (element.contains(top) || top.contains(element) || top.closest('label')?.contains(element))
    if (!isOwn) faults.push('covered: ' + name(element) + ' by ' + (top === null ? 'nothing' : name(top)))
  }
  scrollTo(0, 0)
  return faults
}`
