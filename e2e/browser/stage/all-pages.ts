import type { Page } from 'playwright-core'
import type { Language } from './sign-in.ts'

/** Who looks at which pages; each page of the portal is in somebody's list. */
export type Viewer = {
  /** Undefined: before anybody has signed in. */
  readonly email: Readonly<Record<Language, string>> | undefined
  readonly addresses: readonly string[]
}

export const viewers: Readonly<Record<string, Viewer>> = {
  'a Super User': {
    email: { en: 'super@liffey.example', fi: 'super@kallio.example' },
    addresses: [
      ...['/', '/locations', '/locations/new', '/locations/*', '/client-roles', '/client-roles/new'],
      ...['/client-roles/*', '/users', '/users/new', '/users/*', '/user-groups', '/user-groups/new'],
      ...['/user-groups/*', '/account', '/help', '/nowhere'],
    ],
  },
  'an NMVO administrator': {
    email: { en: 'admin@nmvo-ie.example', fi: 'admin@nmvo-fi.example' },
    addresses: [
      ...['/', '/organisations', '/organisations/new', '/organisations/*', '/find-client', '/suppliers'],
    ],
  },
  'nobody yet': {
    email: undefined,
    addresses: ['/sign-in', '/password-reset', '/invitation', '/email-change', '/help'],
  },
}

/** Opens each of these addresses, and goes on when the page is whole. A star is the first thing of the list before it. */
export async function* allPages(
  page: Page,
  addresses: readonly string[],
): AsyncGenerator<{ readonly name: string }> {
  for (const name of addresses) {
    await page.goto(name.endsWith('/*') ? await firstOf(page, name.slice(0, -2)) : name)
    await becomesWhole(page)
    yield { name }
  }
}

/** Waits until the page that was opened is whole. */
export async function becomesWhole(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' })
}

async function firstOf(page: Page, list: string): Promise<string> {
  await page.goto(list)
  await becomesWhole(page)
  const link = page.locator(`main a[href^="${list}/"]:not([href$="/new"])`).first()
  return (await link.getAttribute('href')) ?? list
}
