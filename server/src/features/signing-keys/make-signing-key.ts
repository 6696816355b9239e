import { generateKeyPairSync, randomUUID } from 'node:crypto'
import type { Key } from '../../platform/crypto/keyring.ts'
import type { Algorithm } from './signing-key.ts'

/** What a sealed private key is bound to: it opens for its own kid only. */
export function sealingContext(kid: string): string {
  return `signing key ${kid}`
}

/** Makes a key pair; the private half leaves only sealed. */
export function makeSigningKey(algorithm: Algorithm, sealingKey: Key) {
  const { publicKey, privateKey } =
    algorithm === 'EdDSA' ? generateKeyPairSync('ed25519') : generateKeyPairSync('rsa', { modulusLength: 3072 })
  const kid = randomUUID()
  const secret = privateKey.export({ format: 'der', type: 'pkcs8' })
  return {
    kid,
    algorithm,
    publicJwk: { ...publicKey.export({ format: 'jwk' }), kid, alg: algorithm, use: 'sig' },
    privateKeySealed: sealingKey.seal(secret, sealingContext(kid)),
    sealingKeyId: sealingKey.id,
  }
}
