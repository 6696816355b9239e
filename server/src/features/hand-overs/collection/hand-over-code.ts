import { timingSafeEqual } from 'node:crypto'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import { spellReadableCode } from '../../../platform/crypto/readable-code.ts'

/** What is stored of a code: its keyed hash, and under which key. */
type StoredCode = { readonly codeHmac: Buffer; readonly hmacKeyId: string }

/** What is stored of the code of a hand-over. Bound to its id: the code of one opens no other. */
export function hashCode({ newest }: Keyring, handOverId: string, code: string): StoredCode {
  return { codeHmac: newest.hmac(messageOf(handOverId, code)), hmacKeyId: newest.id }
}

/** Whether a code is the one, in a time that tells nothing of it; never where its key is gone. */
export function isCodeOf(keyring: Keyring, handOverId: string, stored: StoredCode, code: string): boolean {
  const hmac = keyring.find(stored.hmacKeyId)?.hmac(messageOf(handOverId, code))
  return (
    hmac !== undefined && hmac.length === stored.codeHmac.length && timingSafeEqual(hmac, stored.codeHmac)
  )
}

function messageOf(handOverId: string, code: string): string {
  return `code of hand-over ${handOverId} ${spellReadableCode(code)}`
}
