import { timingSafeEqual } from 'node:crypto'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import { newLinkToken } from '../../../platform/crypto/link-token.ts'

const mostPeople = 8
const markLength = 22

/**
 * A browser remembers who has signed in there. Tries in it are counted by themselves, so that nobody who guesses
 * elsewhere can keep its people waiting. What it holds opens nothing: the server signed it and stores none of it.
 * @returns what the browser is called in the count, or undefined where the person has not signed in there
 */
export function knownBrowserOf(
  keyring: Keyring,
  cookie: string | undefined,
  personId: string,
): string | undefined {
  const { name, marks } = read(cookie)
  const own = Buffer.from(markOf(keyring, name, personId))
  return marks.some((mark) => timingSafeEqual(Buffer.from(mark), own)) ? name : undefined
}

/** What the browser holds once this person has signed in there: the last few people of a shared computer. */
export function rememberIn(keyring: Keyring, cookie: string | undefined, personId: string): string {
  const { name, marks } = read(cookie)
  const own = markOf(keyring, name, personId)
  return [name, own, ...marks.filter((mark) => mark !== own)].slice(0, 1 + mostPeople).join('.')
}

function markOf({ newest }: Keyring, name: string, personId: string): string {
  return newest.hmac(`known browser ${name} ${personId}`).toString('base64url').slice(0, markLength)
}

function read(cookie = ''): { name: string; marks: string[] } {
  const [name = '', ...marks] = cookie.split('.')
  if (!/^[0-9A-Za-z]{43}$/.test(name)) return { name: newLinkToken(), marks: [] }
  return { name, marks: marks.filter((mark) => /^[\w-]{22}$/.test(mark)).slice(0, mostPeople) }
}
