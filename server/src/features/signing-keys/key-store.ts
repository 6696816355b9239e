import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Database } from '../../platform/database/database.ts'
import type { RowOf } from '../../platform/database/statement.ts'
import { Fault } from '../../platform/fault.ts'
import { publicJwk, sealingContext } from './make-signing-key.ts'
import { publishedKeys } from './signing-key.ts'
import { listSigningKeys } from './signing-key.sql.ts'

type KeyRow = RowOf<typeof listSigningKeys>

/** A key that signs access tokens. */
export type SigningKey = {
  readonly algorithm: string
  readonly publicKey: KeyObject
  readonly privateKey: KeyObject
}

/** The keys that sign access tokens. What a key is never changes; whether it is trusted is asked at each request. */
export type KeyStore = {
  /** The key of this id, or undefined where none is, or none that this installation sealed. */
  find(kid: string): Promise<SigningKey | undefined>
  /** The key that the database names to sign with. @throws Error where none is, or it cannot be opened */
  demand(kid: string): Promise<SigningKey>
  /** The public keys for the JWKS, as they stand now. */
  published(tokenLifeSeconds: number): Promise<Record<string, string>[]>
}

// A forged key id must not make a read of the table for each request.
const pauseMilliseconds = 1_000

/**
 * Reads the keys as they are needed, and keeps them. Only what was sealed with the secret of the installation is a key
 * of it: who can write the table but has not the secret can add no key that counts.
 */
export function createKeyStore(database: Database, clock: Clock, keyring: Keyring): KeyStore {
  const keys = new Map<string, SigningKey>()
  let readAt = -pauseMilliseconds
  let reading: Promise<unknown> | undefined
  const read = async () => {
    const rows = await database.many(listSigningKeys, [])
    for (const row of rows) {
      const key = keys.get(row.kid) ?? openKey(row, keyring)
      if (key !== undefined) keys.set(row.kid, key)
    }
    return rows
  }
  return {
    find: async (kid) => {
      if (!keys.has(kid) && performance.now() - readAt >= pauseMilliseconds) {
        readAt = performance.now()
        reading = read()
      }
      // Whoever comes while the keys are being read waits for them, as the first requests of a node do.
      if (!keys.has(kid)) await reading
      return keys.get(kid)
    },
    demand: async (kid) => {
      if (!keys.has(kid)) await read()
      const key = keys.get(kid)
      if (key === undefined)
        throw new Error(`The signing key ${kid} is not in the database, or does not open.`)
      return key
    },
    published: async (tokenLifeSeconds) => {
      const rows = publishedKeys(await read(), clock.now(), tokenLifeSeconds)
      return rows.flatMap(({ kid }) => {
        const key = keys.get(kid)
        return key === undefined ? [] : [publicJwk(kid, key)]
      })
    },
  }
}

/**
 * Demands that the keys which sign now or soon open with this secret: with another one every token request would fail,
 * and every client secret seem to be a wrong one.
 * @throws Fault where they do not
 */
export async function demandOwnSecret(database: Database, clock: Clock, keyring: Keyring): Promise<void> {
  const rows = await database.many(listSigningKeys, [])
  if (
    publishedKeys(rows, clock.now(), 0).every(({ sealingKeyId }) => keyring.find(sealingKeyId) !== undefined)
  )
    return
  throw new Fault(
    'THERIAC_SECRET does not hold the secret of this installation: add the one it was made with.',
  )
}

function openKey(
  { kid, algorithm, privateKeySealed, sealingKeyId }: KeyRow,
  keyring: Keyring,
): SigningKey | undefined {
  const sealingKey = keyring.find(sealingKeyId)
  if (sealingKey === undefined) return undefined
  try {
    const secret = sealingKey.open(privateKeySealed, sealingContext(kid, algorithm))
    const privateKey = createPrivateKey({ key: secret, format: 'der', type: 'pkcs8' })
    return { algorithm, privateKey, publicKey: createPublicKey(privateKey) }
  } catch {
    // Changed in the table, or put there by somebody without the secret.
    return undefined
  }
}
