import type { Keyring } from '../../../platform/crypto/keyring.ts'

/** What stands for an address where nobody should read it; only who has the keys can find out whose it is. */
export function digestOfEmail({ newest }: Keyring, email: string): string {
  return newest.hmac(`e-mail address ${email}`).toString('base64url').slice(0, 22)
}

/** Enough of an address for its owner to know it by. */
export function hideEmail(email: string): string {
  const place = email.lastIndexOf('@')
  return `${email.slice(0, 1)}•••${email.slice(place)}`
}
