import type { Endpoint } from '@theriac/contract/endpoint.ts'
import { beginSignIn, finishSignIn } from '@theriac/contract/v1/sign-in.ts'
import { createPasswords } from '../src/platform/crypto/create-passwords.ts'
import { text, timestamp, uuid } from '../src/platform/database/columns.ts'
import { statement } from '../src/platform/database/statement.ts'
import { callAs, makePerson, type PersonAnswer, type TestPerson } from './people.ts'
import type { TestApp } from './test-app.ts'

type Input = Parameters<typeof callAs>[3]

/** A browser: it keeps cookies as they are set, and sends them to every node. */
export type Browser = {
  readonly cookies: Map<string, string>
  /** What the answers set, each as the whole header. */
  readonly setCookies: string[]
  call(endpoint: Endpoint, input?: Input, at?: Pick<TestApp, 'url'>): Promise<PersonAnswer>
}

/** Opens a browser that has been nowhere. */
export function openBrowser(app: Pick<TestApp, 'url'>): Browser {
  const cookies = new Map<string, string>()
  const setCookies: string[] = []
  const call: Browser['call'] = async (endpoint, input, at = app) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await callAs(at, cookie === '' ? undefined : { cookie }, endpoint, input)
    for (const line of answer.headers.getSetCookie()) {
      setCookies.push(line)
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return answer
  }
  return { cookies, setCookies, call }
}

/** Somebody who can sign in. */
export type TestAccount = TestPerson & { readonly password: string }

/** A person with a password, which was set just now. */
export async function makeAccount(
  app: TestApp,
  site: { organisationId: string },
  options: Parameters<typeof makePerson>[2] = {},
): Promise<TestAccount> {
  const person = await makePerson(app, site, options)
  const password = 'seven green bottles'
  await givePassword(app, person, password)
  return { ...person, password }
}

/** Gives a person a password, as if he had set it just now. */
export async function givePassword(
  app: TestApp,
  { personId }: Pick<TestPerson, 'personId'>,
  password: string,
): Promise<void> {
  const hash = await createPasswords().hash(password)
  await app.database.transaction('theriac_sign_in', undefined, (tx) =>
    tx.run(setTestPassword, [personId, hash, app.clock.now()]),
  )
}

/** The newest Authorisation Code that was mailed to an address. */
export async function codeFor(app: TestApp, { email }: Pick<TestPerson, 'email'>): Promise<string> {
  const letters = await app.mailTo(email)
  const code = letters.map(({ text: words }) => /\b\d{6}\b/.exec(words)?.[0]).find((one) => one !== undefined)
  if (code === undefined) throw new Error('No code was mailed.')
  return code
}

/** Six digits that are not the code. */
export function wrongCode(code: string): string {
  return String((Number(code) + 1) % 1_000_000).padStart(6, '0')
}

/** The secret of the newest link to a page that was mailed to an address. */
export async function linkFor(app: TestApp, email: string, page: string): Promise<string> {
  const letters = await app.mailTo(email)
  const found = letters.map(({ text: words }) => new RegExp(`(\\S+)/${page}#([0-9A-Za-z]{43})`).exec(words))
  const token = found.find((one) => one !== null)?.[2]
  if (token === undefined) throw new Error(`No link to ${page} was mailed.`)
  return token
}

/** Types User Name and Password. */
export function typePassword(
  browser: Browser,
  { email, password }: Pick<TestAccount, 'email' | 'password'>,
): Promise<PersonAnswer> {
  return browser.call(beginSignIn, { body: { email, password } })
}

/** Types a code. */
export function typeCode(browser: Browser, code: string): Promise<PersonAnswer> {
  return browser.call(finishSignIn, { body: { code } })
}

/** Signs in with the code that is mailed, in a new browser where none is given. */
export async function signIn(
  app: TestApp,
  account: TestAccount,
  browser = openBrowser(app),
): Promise<Browser> {
  const begun = await typePassword(browser, account)
  if (begun.status !== 200) throw new Error(`The password was answered ${begun.status}.`)
  const finished = await typeCode(browser, await codeFor(app, account))
  if (finished.status !== 200) throw new Error(`The code was answered ${finished.status}.`)
  return browser
}

/** The statuses of answers that came together, smallest first. */
export function statusesOf(answers: readonly PersonAnswer[]): number[] {
  return answers.map(({ status }) => status).toSorted((one, other) => one - other)
}

const setTestPassword = statement({
  name: 'set_test_password',
  params: [uuid, text, timestamp],
  columns: {},
  text: `update people set password_hash = $2, password_set_at = $3 where id = $1`,
})
