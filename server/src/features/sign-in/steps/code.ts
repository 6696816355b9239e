import { randomInt } from 'node:crypto'
import type { Key } from '../../../platform/crypto/keyring.ts'

/** How long an Authorisation Code is valid. */
export const codeSeconds = 300

/** How often a code may be tried. */
export const mostTries = 5

/** How long somebody may take between password and code, new codes included. */
export const signInSeconds = 1800

/** A new Authorisation Code. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}

/** What is stored of a code: it has too few digits for a digest without a key. */
export function hmacOfCode(key: Key, signInId: string, code: string): Buffer {
  return key.hmac(`sign-in code ${signInId} ${code}`)
}

/** What was typed as a code, without the spaces that people put into it. */
export function readCode(typed: string): string {
  return typed.replaceAll(/\s/g, '')
}
