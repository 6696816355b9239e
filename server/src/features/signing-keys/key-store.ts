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

/** A key that signs access tokens, the half that everybody may know. */
export type PublicKey = { readonly algorithm: string; readonly publicKey: KeyObject }

/** The half that signs. */
export type PrivateKey = { readonly algorithm: string; readonly privateKey: KeyObject }

/** The keys that sign access tokens. What a key is never changes; whether it is trusted is asked at each request. */
export type KeyStore = {
  /** The key of this id, or undefined where none is. */
  find(kid: string): Promise<PublicKey | undefined>
  /** The key that the database names to sign with. @throws Error where none is, or it cannot be opened */
  demand(kid: string): Promise<PrivateKey>
  /** The public keys for the JWKS, as they stand now. */
  published(tokenLifeSeconds: number): Promise<Record<string, string>[]>
}

// A forged key id must not make a read of the table for each request.
const pauseMilliseconds = 1_000

/** Reads the keys as they are needed, and keeps them. */
export function createKeyStore(database: Database, clock: Clock, keyring: Keyring): KeyStore {
  const rows = new Map<string, KeyRow>()
  const publicKeys = new Map<string, PublicKey>()
  const privateKeys = new Map<string, PrivateKey>()
  let readAt = -pauseMilliseconds
  let reading: Promise<unknown> | undefined
  const read = async () => {
    const found = await database.many(listSigningKeys, [])
    for (const row of found) rows.set(row.kid, row)
    return found
  }
  return {
    find: async (kid) => {
      if (!rows.has(kid) && performance.now() - readAt >= pauseMilliseconds) {
        readAt = performance.now()
        reading = read()
      }
      // Whoever comes while the keys are being read waits for them, as the first requests of a node do.
      if (!rows.has(kid)) await reading
      return keep(publicKeys, rows.get(kid), openPublicKey)
    },
    demand: async (kid) => {
      if (!rows.has(kid)) await read()
      const key = keep(privateKeys, rows.get(kid), (row) => openPrivateKey(row, keyring))
      if (key === undefined) throw new Error(`The signing key ${kid} is not in the database.`)
      return key
    },
    published: async (tokenLifeSeconds) =>
      publishedKeys(await read(), clock.now(), tokenLifeSeconds).map((row) => asJwk(row.publicJwk)),
  }
}

/**
 * Demands that the keys which sign now or soon open with this secret: with another one every token request would fail,
 * and every client secret seem to be a wrong one.
 * @throws Fault where they do not
 */
export async function demandOwnSecret(database: Database, clock: Clock, keyring: Keyring): Promise<void> {
  const rows = await database.many(listSigningKeys, [])
  if (publishedKeys(rows, clock.now(), 0).every(({ sealingKeyId }) => keyring.find(sealingKeyId) !== undefined)) return
  throw new Fault('THERIAC_SECRET does not hold the secret of this installation: add the one it was made with.')
}

function keep<K>(kept: Map<string, K>, row: KeyRow | undefined, open: (row: KeyRow) => K): K | undefined {
  if (row === undefined) return undefined
  const key = kept.get(row.kid) ?? open(row)
  kept.set(row.kid, key)
  return key
}

function openPublicKey({ algorithm, publicJwk }: KeyRow): PublicKey {
  return { algorithm, publicKey: createPublicKey({ key: asJwk(publicJwk), format: 'jwk' }) }
}

function openPrivateKey({ kid, algorithm, privateKeySealed, sealingKeyId }: KeyRow, keyring: Keyring): PrivateKey {
  const key = keyring.find(sealingKeyId)
  if (key === undefined) throw new Error(`The signing key ${kid} is sealed under a secret that is not here.`)
  const secret = key.open(privateKeySealed, sealingContext(kid))
  return { algorithm, privateKey: createPrivateKey({ key: secret, format: 'der', type: 'pkcs8' }) }
}

function asJwk(value: unknown): Record<string, string> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return Object.fromEntries(entries.map(([name, part]) => [name, String(part)]))
}
