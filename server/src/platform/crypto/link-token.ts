import { createHash, randomBytes } from 'node:crypto'
import { toBase62 } from './base62.ts'

/** A secret of 256 random bits in 43 letters and digits, for a link in a mail or a cookie. */
export function newLinkToken(): string {
  return toBase62(randomBytes(32), 43)
}

/** What is stored of such a secret: nobody can guess what it is the digest of, so no key is needed. */
export function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
