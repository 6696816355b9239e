import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto'
import { unseen } from '@theriac/contract/typed-line.ts'
import { calculateJwkThumbprint, type JWK } from 'jose'

/** A public key as it is kept: what is needed to check a signature, and what its holder calls it. */
export type PublicKey = { readonly jwk: JWK; readonly thumbprint: string }

/** Why a JWK is not taken: which of its members is wrong, and what to do. */
export type KeyFault = {
  readonly member: string
  readonly message: string
  /** It is a private key, which nobody else may have. */
  readonly isPrivate: boolean
}

type Given = Readonly<Record<string, unknown>>
type Family = { readonly members: readonly string[]; readonly algorithms: readonly string[] }

// Signatures of today (RFC 7518 §3.1, RFC 8037, RFC 9864), none that shares its key with whoever checks.
const families: ReadonlyMap<string, Family> = new Map([
  ['EC P-256', { members: ['crv', 'x', 'y'], algorithms: ['ES256'] }],
  ['EC P-384', { members: ['crv', 'x', 'y'], algorithms: ['ES384'] }],
  ['EC P-521', { members: ['crv', 'x', 'y'], algorithms: ['ES512'] }],
  ['OKP Ed25519', { members: ['crv', 'x'], algorithms: ['EdDSA', 'Ed25519'] }],
  ['RSA', { members: ['n', 'e'], algorithms: ['RS256', 'PS256'] }],
])

// Of any kind of key (RFC 7518 §6): whoever sends one of these has sent the key itself.
const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']

const fewestBits = 2048
const mostBits = 8192
const mostExponent = 2n ** 32n

const lineOfKid = new RegExp(`^[^${unseen}]{1,200}$`, 'u')

/** The algorithms by which a key that was taken may sign: that which it names, or all of its kind. */
export function algorithmsOf(jwk: JWK): readonly string[] {
  const all = familyOf(jwk)?.algorithms ?? []
  if (jwk.alg === undefined || jwk.kty === 'OKP') return all
  return all.filter((one) => one === jwk.alg)
}

/** What is wrong with a JWK as the public key of a client; undefined where it is taken. */
export function faultOfKey(given: Given): KeyFault | undefined {
  const secret = privateMembers.find((member) => Object.hasOwn(given, member))
  if (secret !== undefined) {
    const message = 'is of a private key. Nobody else may have it: make a new pair, and send the public key'
    return { member: secret, message, isPrivate: true }
  }
  const family = familyOf(given)
  if (family === undefined) {
    return fault('kty', 'is not taken: EC with P-256, P-384 or P-521, OKP with Ed25519, or RSA')
  }
  return faultOfUse(given, family) ?? faultOfNumbers(given, family)
}

/** A JWK without fault as it is kept: in one spelling, and nothing in it but what is public. */
export async function asPublicKey(given: Given): Promise<PublicKey> {
  const { kid, alg } = given
  const jwk: JWK = {
    ...openKey(given, familyOf(given))?.export({ format: 'jwk' }),
    ...(typeof alg === 'string' ? { alg } : {}),
    ...(typeof kid === 'string' ? { kid } : {}),
  }
  return { jwk, thumbprint: await calculateJwkThumbprint(jwk, 'sha256') }
}

function familyOf({ kty, crv }: Given): Family | undefined {
  return families.get(kty === 'RSA' ? 'RSA' : `${String(kty)} ${String(crv)}`)
}

function faultOfUse({ use, key_ops, alg, kid }: Given, { algorithms }: Family): KeyFault | undefined {
  if (use !== undefined && use !== 'sig') return fault('use', 'must be sig, or be left out')
  if (key_ops !== undefined && !(Array.isArray(key_ops) && key_ops.includes('verify')))
    return fault('key_ops', 'must hold verify, or be left out')
  if (alg !== undefined && !algorithms.some((one) => one === alg))
    return fault('alg', `must be ${algorithms.join(' or ')} for this key, or be left out`)
  if (kid !== undefined && !(typeof kid === 'string' && lineOfKid.test(kid)))
    return fault('kid', 'must be a line of at most 200 characters, or be left out')
  return undefined
}

function faultOfNumbers(given: Given, family: Family): KeyFault | undefined {
  const odd = family.members.find((member) => !isNumber(given[member]))
  if (odd !== undefined) return fault(odd, 'is missing, or is no number in base64url')
  const { modulusLength, publicExponent } = openKey(given, family)?.asymmetricKeyDetails ?? {}
  if (given.kty !== 'RSA') {
    return openKey(given, family) === undefined ? fault('x', 'is no point of the curve') : undefined
  }
  const bits = modulusLength ?? 0
  if (bits < fewestBits || bits > mostBits) return fault('n', `must have ${fewestBits} to ${mostBits} bits`)
  const exponent = publicExponent ?? 0n
  const isOdd = exponent % 2n === 1n
  return isOdd && exponent >= 3n && exponent < mostExponent
    ? undefined
    : fault('e', 'must be an odd number from 3 on; AQAB is usual')
}

function isNumber(value: unknown): boolean {
  return typeof value === 'string' && /^[A-Za-z0-9_-]{1,1400}$/.test(value)
}

function openKey(given: Given, family: Family | undefined): KeyObject | undefined {
  const names = ['kty', ...(family?.members ?? [])]
  const key: JsonWebKey = Object.fromEntries(names.map((name) => [name, String(given[name])]))
  try {
    return createPublicKey({ key, format: 'jwk' })
  } catch {
    return undefined
  }
}

function fault(member: string, message: string): KeyFault {
  return { member, message, isPrivate: false }
}
