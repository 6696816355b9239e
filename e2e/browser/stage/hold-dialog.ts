import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { findCut, findViolations } from './look-at.ts'

/** The dialog of this title, once it is there in full. */
export async function dialogOf(page: Page, title: string): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name: title, exact: true })
  await dialog.locator('[aria-busy="true"], .mantine-Skeleton-root').first().waitFor({ state: 'detached' })
  await dialog.waitFor()
  return dialog
}

/** Nothing of the dialog is cut, axe finds nothing in it, and Tab does not lead out of it. */
export async function isSound(page: Page, dialog: Locator): Promise<void> {
  // A tip under the pointer would lie over it.
  await page.mouse.move(0, 0)
  await holdsFocus(page, dialog)
  const part = '[role="dialog"]'
  assert.deepEqual(
    [...(await findCut(page, part)), ...(await findViolations(page, part)), ...(await findOutside(page))],
    [],
  )
}

async function holdsFocus(page: Page, dialog: Locator): Promise<void> {
  await dialog.locator(':focus').waitFor()
  for (const key of ['Shift+Tab', 'Shift+Tab', 'Tab', 'Tab', 'Tab']) {
    await page.keyboard.press(key)
    await dialog.locator(':focus').waitFor({ timeout: 2_000 })
  }
}

async function findOutside(page: Page): Promise<string[]> {
  const box = await page.getByRole('dialog').last().boundingBox()
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  const fits =
    box !== null && box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height
  return fits ? [] : [`the dialog is at ${JSON.stringify(box)} in ${width} × ${height}`]
}

/** Escape closes the dialog, and the focus is where it was. */
export async function closesByEscape(page: Page, dialog: Locator, opener: Locator): Promise<void> {
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await hasFocus(page, opener)
}

/** Waits until this has the focus. */
export async function hasFocus(page: Page, element: Locator): Promise<void> {
  await element.and(page.locator(':focus')).waitFor({ timeout: 5_000 })
}
