/** What is wrong with what was pasted as a public key. */
export type KeyFault = 'json' | 'pem' | 'several' | 'private' | 'kind' | 'use'

type Members = Readonly<Record<string, unknown>>

export type ReadKey = { readonly jwk: Members } | { readonly fault: KeyFault }

// Of any kind of key (RFC 7518 §6): whoever sends one of these has sent the key itself.
const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']

const kinds = ['EC P-256', 'EC P-384', 'EC P-521', 'OKP Ed25519', 'RSA']

/**
 * Reads a public key that was pasted as a JWK, or as a JWK Set of one. What is private is found here, so that it never
 * leaves the browser; the rest the server knows better.
 */
export function readPublicKey(pasted: string): ReadKey {
  const text = pasted.trim()
  if (text.startsWith('-----BEGIN')) return { fault: /PRIVATE KEY/.test(text) ? 'private' : 'pem' }
  const given = readObject(text)
  if (given === undefined) return { fault: 'json' }
  const { keys } = given
  if (!Array.isArray(keys)) return judge(given)
  const all = keys.map(asMembers)
  if (all.some((key) => key !== undefined && isPrivate(key))) return { fault: 'private' }
  const [only] = all
  if (all.length > 1) return { fault: 'several' }
  return only === undefined ? { fault: 'json' } : judge(only)
}

function judge(jwk: Members): ReadKey {
  const { kty, crv, use } = jwk
  if (isPrivate(jwk)) return { fault: 'private' }
  if (typeof kty !== 'string') return { fault: 'json' }
  if (!kinds.includes(kty === 'RSA' ? kty : `${kty} ${String(crv)}`)) return { fault: 'kind' }
  return use === undefined || use === 'sig' ? { jwk } : { fault: 'use' }
}

function isPrivate(jwk: Members): boolean {
  return privateMembers.some((member) => Object.hasOwn(jwk, member))
}

function readObject(text: string): Members | undefined {
  try {
    return asMembers(JSON.parse(text))
  } catch {
    return undefined
  }
}

function asMembers(value: unknown): Members | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
}
