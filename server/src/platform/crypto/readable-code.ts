import { randomInt } from 'node:crypto'

// Crockford's base32: no I, L, O and U, so that it can be read out on the telephone.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A random code for people: three groups of four letters and digits, 60 bits. */
export function newReadableCode(): string {
  const group = () => Array.from({ length: 4 }, () => letters.charAt(randomInt(letters.length))).join('')
  return [group(), group(), group()].join('-')
}

/**
 * A readable code as somebody typed or heard it, in one spelling: without blanks and hyphens, in capitals, and with the
 * digits that O, I and L are mistaken for.
 */
export function spellReadableCode(typed: string): string {
  return typed
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
}
