import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
} from 'node:crypto'

/** The keys derived from one secret of the installation. */
export type Key = {
  /** Names the key in the database; tells nothing of it. */
  readonly id: string
  /** HMAC-SHA-256, 32 bytes. */
  hmac(message: string): Buffer
  /** Encrypts and authenticates (AES-256-GCM); `context` must be the same when it is opened. */
  seal(plain: Uint8Array, context: string): Buffer
  /** @throws Error when the box was changed, or sealed under another key or context */
  open(sealed: Uint8Array, context: string): Buffer
}

/** All keys that the installation knows: new things are made with `newest`, old ones found by their key's id. */
export type Keyring = {
  readonly newest: Key
  readonly all: readonly Key[]
  find(id: string): Key | undefined
}

/** Derives the keys from the secrets, newest first (HKDF, RFC 5869: one key a purpose). */
export function createKeyring(secrets: readonly [string, ...string[]]): Keyring {
  const [newest, ...older] = secrets
  const first = deriveKey(newest)
  const byId = new Map([...older.map(deriveKey), first].map((key) => [key.id, key]))
  return { newest: first, all: [...byId.values()], find: (id) => byId.get(id) }
}

function deriveKey(secret: string): Key {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'theriac', purpose, 32))
  // A key object: bytes would be made into one at each use, which takes longer than the HMAC.
  const hmacKey = createSecretKey(derive('hmac'))
  const sealingKey = derive('seal')
  return {
    id: derive('id').subarray(0, 6).toString('hex'),
    hmac: (message) => createHmac('sha256', hmacKey).update(message).digest(),
    seal: (plain, context) => seal(sealingKey, plain, context),
    open: (sealed, context) => open(sealingKey, sealed, context),
  }
}

function seal(key: Buffer, plain: Uint8Array, context: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function open(key: Buffer, sealed: Uint8Array, context: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
  decipher.setAAD(Buffer.from(context)).setAuthTag(sealed.subarray(-16))
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()])
}
