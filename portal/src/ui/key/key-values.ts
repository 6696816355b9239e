import { type KeyFault, readPublicKey } from './read-public-key.ts'

export type KeyKind = 'jwk' | 'jwksUri'

/** What the fields of a key say. */
export type KeyWords = {
  readonly label: string
  readonly kinds: Readonly<Record<KeyKind, string>>
  readonly jwk: string
  readonly jwkHelp: string
  readonly jwksUri: string
  readonly jwksUriHelp: string
  readonly jwkMissing: string
  readonly jwksUriMissing: string
  readonly jwksUriWrong: string
  readonly wrong: Readonly<Record<KeyFault, string>>
}

/** A public key as it is typed: pasted, or the address where it is published. */
export type KeyValues = { readonly keyKind: KeyKind; readonly jwk: string; readonly jwksUri: string }

type GivenKey = { readonly jwk: Record<string, unknown> } | { readonly jwksUri: string }

export const noKey: KeyValues = { keyKind: 'jwk', jwk: '', jwksUri: '' }

/** What is wrong with a key as it was typed, beside its field. */
export function checkKey(
  { keyKind, jwk, jwksUri }: KeyValues,
  words: KeyWords,
): { readonly jwk?: string; readonly jwksUri?: string } {
  if (keyKind === 'jwk') {
    if (jwk.trim() === '') return { jwk: words.jwkMissing }
    const read = readPublicKey(jwk)
    return 'fault' in read ? { jwk: words.wrong[read.fault] } : {}
  }
  if (jwksUri.trim() === '') return { jwksUri: words.jwksUriMissing }
  return isAddress(jwksUri.trim()) ? {} : { jwksUri: words.jwksUriWrong }
}

/** The key as it is sent; undefined where it was found wrong. */
export function asGivenKey({ keyKind, jwk, jwksUri }: KeyValues): GivenKey | undefined {
  if (keyKind === 'jwksUri') return { jwksUri: jwksUri.trim() }
  const read = readPublicKey(jwk)
  return 'jwk' in read ? { jwk: { ...read.jwk } } : undefined
}

// On the supplier's own laptop the demo takes http too: the server knows.
function isAddress(typed: string): boolean {
  return /^https?:\/\/[!-~]+$/.test(typed) && URL.canParse(typed)
}
