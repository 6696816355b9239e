import type { Key } from '../../platform/crypto/keyring.ts'

/** How often the known facts of an organisation may be answered wrongly before its invitations end. */
export const mostWrongAnswers = 5

/** A question that somebody has to answer, and the answer. */
export type KnownFact = { readonly question: string; readonly answer: string }

/**
 * An answer as it is compared: capitals, the number of spaces, and the signs by which a telephone replaces apostrophes
 * and hyphens make no difference.
 */
export function readAnswer(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/['\u2018\u2019\u02BC\u0060\u00B4]/g, "'")
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}

/** What is stored of an answer: it can be guessed, so a digest needs a key, and it counts for its own question alone. */
export function hmacOfAnswer(key: Key, factId: string, typed: string): Buffer {
  return key.hmac(`known fact ${factId} ${readAnswer(typed)}`)
}
