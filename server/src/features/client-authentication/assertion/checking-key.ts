import { constants, createPublicKey, type KeyObject, verify } from 'node:crypto'
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { algorithmsOf, faultOfKey } from '../../credentials/public.ts'
import type { Assertion } from './read-assertion.ts'

/** A public key, ready to check signatures. */
export type CheckingKey = {
  readonly kid: string | undefined
  /** Those by which it may sign, and no other: never the choice of what was signed. */
  readonly algorithms: readonly string[]
  readonly key: KeyObject
}

const text = Type.Optional(Type.String())
const jwkCheck = Compile(
  Type.Object({
    kty: Type.String(),
    ...{ use: text, alg: text, kid: text, crv: text, x: text, y: text, n: text, e: text },
  }),
)

// Ed25519 has its hash within.
const hashes: ReadonlyMap<string, string | null> = new Map([
  ...(['ES256', 'PS256', 'RS256'] as const).map((name) => [name, 'sha256'] as const),
  ...[['ES384', 'sha384'] as const, ['ES512', 'sha512'] as const],
  ...(['EdDSA', 'Ed25519'] as const).map((name) => [name, null] as const),
])

/** Every algorithm by which an assertion may be signed: by a key that the client alone has, and never by none. */
export const assertionAlgorithms: readonly string[] = [...hashes.keys()].toSorted()

/** Makes a JWK ready; undefined where it is none that a client may have. */
export function asCheckingKey(jwk: unknown): CheckingKey | undefined {
  if (!jwkCheck.Check(jwk) || faultOfKey(jwk) !== undefined) return undefined
  return { kid: jwk.kid, algorithms: algorithmsOf(jwk), key: createPublicKey({ key: jwk, format: 'jwk' }) }
}

// Where the assertion names no key.
const mostTried = 5

/** Whether one of these keys signed it: the one that it names, or one that has no name. */
export function isSignedByOne(assertion: Assertion, keys: readonly CheckingKey[]): boolean {
  const { kid, algorithm } = assertion
  const fitting = keys.filter(
    (key) =>
      key.algorithms.includes(algorithm) && (kid === undefined || key.kid === undefined || key.kid === kid),
  )
  return fitting.slice(0, mostTried).some(({ key }) => isSignedBy(assertion, key))
}

function isSignedBy({ algorithm, content, signature }: Assertion, key: KeyObject): boolean {
  const hash = hashes.get(algorithm)
  if (hash === undefined) return false
  // RFC 7518 §3.4: both numbers, one after the other; §3.5: a salt as long as the hash.
  const isPss = algorithm === 'PS256'
  const padding = isPss ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 } : {}
  return verify(hash, content, { key, dsaEncoding: 'ieee-p1363', ...padding }, signature)
}
