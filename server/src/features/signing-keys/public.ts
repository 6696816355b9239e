export { createKeyStore, demandOwnSecret, type KeyStore, type SigningKey } from './key-store.ts'
export { listKeys } from './list-keys.ts'
export { ensureSigningKey, rotateKeys } from './rotate-keys.ts'
export { type Algorithm, isAlgorithm } from './signing-key.ts'
