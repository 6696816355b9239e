import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Database } from '../../platform/database/database.ts'
import type { RowOf } from '../../platform/database/statement.ts'
import { Fault } from '../../platform/fault.ts'
import { sealingContext } from './make-signing-key.ts'
import { publishedKeys } from './signing-key.ts'
import { listSigningKeys } from './signing-key.sql.ts'

type KeyRow = RowOf<typeof listSigningKeys>
type OpenKey = { readonly algorithm: string; readonly publicKey: KeyObject; readonly privateKey: KeyObject }

/** The keys that sign access tokens. What a key is never changes; whether it is trusted is asked at each request. */
export type KeyStore = {
  /** The key of this id, or undefined where none is. */
  find(kid: string): Promise<OpenKey | undefined>
  /** The key that the database names to sign with. @throws Error where none is */
  demand(kid: string): Promise<OpenKey>
  /** The public keys for the JWKS, as they stand now. */
  published(tokenLifeSeconds: number): Promise<Record<string, string>[]>
}

// A forged key id must not make a read of the table for each request.
const pauseMilliseconds = 1_000

/**
 * Opens the keys.
 * @throws in use, a Fault when a key was sealed under a secret that THERIAC_SECRET does not hold
 */
export function createKeyStore(database: Database, clock: Clock, keyring: Keyring): KeyStore {
  const open = new Map<string, OpenKey>()
  let readAt = -pauseMilliseconds
  let reading: Promise<unknown> | undefined
  const read = async () => {
    const rows = await database.many(listSigningKeys, [])
    for (const row of rows) if (!open.has(row.kid)) open.set(row.kid, openKey(row, keyring))
    return rows
  }
  return {
    find: async (kid) => {
      if (!open.has(kid) && performance.now() - readAt >= pauseMilliseconds) {
        readAt = performance.now()
        reading = read()
      }
      // Whoever comes while the keys are being read waits for them, as the first requests of a node do.
      if (!open.has(kid)) await reading
      return open.get(kid)
    },
    demand: async (kid) => {
      if (!open.has(kid)) await read()
      const key = open.get(kid)
      if (key === undefined) throw new Error(`The signing key ${kid} is not in the database.`)
      return key
    },
    published: async (tokenLifeSeconds) =>
      publishedKeys(await read(), clock.now(), tokenLifeSeconds).map((row) => asJwk(row.publicJwk)),
  }
}

function openKey({ kid, algorithm, publicJwk, privateKeySealed, sealingKeyId }: KeyRow, keyring: Keyring): OpenKey {
  const key = keyring.find(sealingKeyId)
  if (key === undefined) {
    throw new Fault('THERIAC_SECRET does not hold the secret of this installation: add the one it was made with.')
  }
  const secret = key.open(privateKeySealed, sealingContext(kid))
  return {
    algorithm,
    publicKey: createPublicKey({ key: asJwk(publicJwk), format: 'jwk' }),
    privateKey: createPrivateKey({ key: secret, format: 'der', type: 'pkcs8' }),
  }
}

function asJwk(value: unknown): Record<string, string> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return Object.fromEntries(entries.map(([name, part]) => [name, String(part)]))
}
