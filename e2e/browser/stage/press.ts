import type { Locator, Page } from 'playwright-core'
import { dialogOf } from './hold-dialog.ts'

/** Presses the button of this name. */
export async function press(where: Page | Locator, name: string): Promise<void> {
  await where.getByRole('button', { name, exact: true }).click()
}

/** Types into the field of this name, whether it is marked as required or not. */
export async function fill(where: Page | Locator, name: string, text: string): Promise<void> {
  await where.getByLabel(name).first().fill(text)
}

/** Presses what opens the dialog of this title, which asks before something is done, and has it done. */
export async function confirm(page: Page, opener: string, title: string): Promise<void> {
  await press(page, opener)
  await agree(await dialogOf(page, title))
}

/** Presses the verb of a dialog that asks before something is done; the dialog goes away. */
export async function agree(dialog: Locator): Promise<void> {
  // Cancel comes first, and has the focus.
  await dialog.getByRole('button').last().click()
  await dialog.waitFor({ state: 'detached' })
}
