import type { Page } from 'playwright-core'
import { casts } from './casts.ts'
import { catalogues } from './catalogues.ts'
import { fillIn, type Table } from './set-table.ts'
import type { Language } from './sign-in.ts'
import { type Demo, personOf } from './start-demo.ts'

/** Who looks at which pages; each page of the portal is in somebody's list. */
export type Viewer = {
  /** Undefined: nobody has signed in. A market may have no such person. */
  readonly email: Readonly<Partial<Record<Language, string>>> | undefined
  /** The paths of the portal, with the things of the table in them. */
  readonly addresses: readonly string[]
}

/** The second step of signing in has no address of its own. */
const codeStep = '/sign-in (code)'

export const viewers: Readonly<Record<string, Viewer>> = {
  'a Super User': {
    email: { en: casts.en.superUser, fi: casts.fi.superUser },
    addresses: [
      ...[
        '/',
        '/locations',
        '/locations/new',
        '/locations/$locationId',
        '/locations/$locationId/equipment/$clientId',
        '/client-roles',
        '/client-roles/new',
      ],
      ...['/client-roles/$roleId', '/users', '/users/new', '/users/$userId', '/user-groups'],
      ...['/user-groups/new', '/user-groups/$groupId', '/account', '/help', '/nowhere'],
      ...['/applications', '/applications/$applicationId', '/applications/$approvedId'],
      ...['/applications/$refusedId', '/applications/it-system-change?location=$locationId'],
      ...['/applications/new-location', '/applications/closing-location', '/onboarding'],
    ],
  },
  'a Super User on the first day': {
    email: { en: casts.en.newcomer, fi: casts.fi.newcomer },
    addresses: [
      ...['/', '/onboarding', '/locations', '/client-roles', '/users', '/user-groups', '/applications'],
    ],
  },
  'a user': {
    email: { en: casts.en.user.email, fi: casts.fi.user.email },
    addresses: [
      ...['/', '/locations', '/locations/$locationId', '/locations/$locationId/equipment/$clientId'],
      ...['/client-roles', '/client-roles/$roleId'],
      ...['/users', '/users/$superUserId', '/account', '/user-groups'],
    ],
  },
  'an NMVO administrator': {
    email: { en: casts.en.admin, fi: casts.fi.admin },
    addresses: [
      ...['/', '/organisations', '/organisations/new', '/organisations/$organisationId'],
      ...['/organisations/$organisationId/edit', '/organisations/$organisationId/super-users/new'],
      ...['/organisations/$invitedId', '/organisations/$invitedId/super-users/new'],
      ...['/organisations/$suspendedId', '/find-client', '/find-client?id=$clientId', '/suppliers'],
      ...['/suppliers/new', '/suppliers/$supplierId', '/users', '/national-applications'],
      ...['/national-applications?state=over', '/national-applications/$applicationId'],
      ...['/national-applications/$approvedId', '/national-applications/$refusedId'],
    ],
  },
  'an inspector': {
    email: { en: casts.en.inspector },
    addresses: [
      ...['/', '/organisations', '/organisations/$organisationId', '/organisations/$suspendedId'],
      ...['/find-client?id=$clientId', '/suppliers', '/users', '/national-applications'],
      '/national-applications/$applicationId',
    ],
  },
  'nobody yet': {
    email: undefined,
    addresses: [
      ...['/sign-in', codeStep, '/password-reset', '/password-reset#$passwordReset', '/invitation'],
      ...[
        '/invitation#$factsInvitation',
        '/invitation#$invitation',
        '/email-change',
        '/email-change#$emailChange',
        '/help',
      ],
      ...['/hand-over', '/hand-over#$handOver'],
    ],
  },
}

/** Whether there is such a person in the market of a language. */
export function isThere({ email }: Viewer, language: Language): boolean {
  return email === undefined || email[language] !== undefined
}

/** What the pages need: a demo with a table that is set, and the market of a language. */
export type Stage = {
  readonly demo: Demo
  readonly table: Table
  readonly language: Language
  /** Who comes to the code step, where the same person would ask for too many codes. */
  readonly asker?: string
}

/** Opens each of these addresses, and goes on when the page is whole. */
export async function* allPages(
  page: Page,
  addresses: readonly string[],
  stage: Stage,
): AsyncGenerator<{ readonly name: string }> {
  for (const name of addresses) {
    // A link with a secret is opened as from a message, and not from the page before.
    if (name.includes('#')) await page.goto('about:blank')
    if (name === codeStep) await reachCode(page, stage)
    else await page.goto(fillIn(name, stage.table))
    await becomesWhole(page)
    yield { name }
  }
}

/** Waits until the page that was opened is whole. */
export async function becomesWhole(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' })
}

async function reachCode(page: Page, { demo, language, asker }: Stage): Promise<void> {
  const email = asker ?? casts[language].user.email
  const { signIn } = catalogues[language]
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: signIn.userName }).fill(email)
  await page.getByLabel(signIn.password).first().fill(personOf(demo, email).password)
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: signIn.code }).waitFor()
}
