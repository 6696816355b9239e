import { createPublicKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto'
import type { Key } from '../../platform/crypto/keyring.ts'
import type { Algorithm } from './signing-key.ts'

/** What a sealed private key is bound to: it opens for its own kid and algorithm only. */
export function sealingContext(kid: string, algorithm: string): string {
  return `signing key ${kid} ${algorithm}`
}

/** Makes a key pair; the private half leaves only sealed. */
export function makeSigningKey(algorithm: Algorithm, sealingKey: Key) {
  const { privateKey } =
    algorithm === 'EdDSA'
      ? generateKeyPairSync('ed25519')
      : generateKeyPairSync('rsa', { modulusLength: 3072 })
  const kid = randomUUID()
  const secret = privateKey.export({ format: 'der', type: 'pkcs8' })
  return {
    kid,
    algorithm,
    publicJwk: publicJwk(kid, { algorithm, publicKey: createPublicKey(privateKey) }),
    privateKeySealed: sealingKey.seal(secret, sealingContext(kid, algorithm)),
    sealingKeyId: sealingKey.id,
  }
}

/** The public half as everybody may have it (RFC 7517). */
export function publicJwk(
  kid: string,
  { algorithm, publicKey }: { readonly algorithm: string; readonly publicKey: KeyObject },
): Record<string, string> {
  const { kty = '', crv, x, n, e } = publicKey.export({ format: 'jwk' })
  const parts = Object.entries({ kty, crv, x, n, e }).filter(
    (part): part is [string, string] => part[1] !== undefined,
  )
  return { ...Object.fromEntries(parts), kid, alg: algorithm, use: 'sig' }
}
