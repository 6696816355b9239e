import type { Locator } from 'playwright-core'
import { becomesWhole } from './all-pages.ts'

/** Uses are written down off the road of a request: the page is loaded anew until it tells of this one. */
export async function waitForUse(told: Locator): Promise<void> {
  const page = told.page()
  for (let tries = 0; tries < 20; tries += 1) {
    await page.reload()
    await becomesWhole(page)
    if ((await told.count()) > 0) return
    await page.waitForTimeout(500)
  }
  await told.waitFor()
}
