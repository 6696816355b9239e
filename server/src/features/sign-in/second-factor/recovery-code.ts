import type { Key } from '../../../platform/crypto/keyring.ts'
import { newReadableCode, spellReadableCode } from '../../../platform/crypto/readable-code.ts'

const howMany = 10

/** Codes for the day on which the authenticator app is lost: 60 random bits each. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: howMany }, newReadableCode)
}

/** A recovery code as it was meant, however it was typed; undefined where it cannot be one. */
export function readRecoveryCode(typed: string): string | undefined {
  const meant = spellReadableCode(typed)
  return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(meant) ? meant.replaceAll(/.{4}(?=.)/g, '$&-') : undefined
}

/** What is stored of a recovery code. */
export function hmacOfRecoveryCode(key: Key, personId: string, code: string): Buffer {
  return key.hmac(`recovery code ${personId} ${code}`)
}
