import type { Page } from 'playwright-core'
import { codeIn, nextMail, readMail } from './read-mail.ts'
import { type Demo, personOf } from './start-demo.ts'

/** The words of the sign-in pages. */
export const signInWords = {
  en: {
    userName: 'User Name',
    password: 'Password',
    submit: 'Sign In',
    code: 'Authorisation Code',
    next: 'Continue',
  },
  fi: {
    userName: 'Käyttäjätunnus',
    password: 'Salasana',
    submit: 'Kirjaudu sisään',
    code: 'Vahvistuskoodi',
    next: 'Jatka',
  },
} as const

export type Language = keyof typeof signInWords

/** Signs in on the page that is open, or at `to`, as a person of the demo would, with the code from the mailbox. */
export async function signIn(
  page: Page,
  demo: Demo,
  email: string,
  { language = 'en', to = '/' }: { language?: Language; to?: string } = {},
): Promise<void> {
  const words = signInWords[language]
  await page.goto(to)
  await page.getByRole('textbox', { name: words.userName }).fill(email)
  await page.getByLabel(words.password, { exact: false }).first().fill(personOf(demo, email).password)
  const already = (await readMail(demo.url, email)).length
  await page.getByRole('button', { name: words.submit, exact: true }).click()
  await page.getByRole('textbox', { name: words.code }).waitFor()
  const message = await nextMail(demo.url, email, already)
  await page.getByRole('textbox', { name: words.code }).fill(codeIn(message))
  await page.getByRole('button', { name: words.next, exact: true }).click()
  await page.getByRole('textbox', { name: words.code }).waitFor({ state: 'detached' })
}
