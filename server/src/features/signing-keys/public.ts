export { createKeyStore, type KeyStore } from './key-store.ts'
export { ensureSigningKey, rotateKeys } from './rotate-keys.ts'
export { type Algorithm, isAlgorithm, jwksMaxAgeSeconds } from './signing-key.ts'
