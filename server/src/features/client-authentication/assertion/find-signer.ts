import type { RowOf } from '../../../platform/database/statement.ts'
import type { findClientKeys } from '../parts/find-client.sql.ts'
import { asCheckingKey, type CheckingKey, isSignedByOne } from './checking-key.ts'
import type { KeySets } from './key-sets.ts'
import type { Assertion } from './read-assertion.ts'

type KeyRow = RowOf<typeof findClientKeys>

const mostKept = 10_000

/** A stored key as it is read from the database. */
export type StoredKey = { readonly credentialId: string | null; readonly publicJwk: unknown }

/** Makes the check of a signature by one stored key, which is made ready once: it never changes. */
export function createIsSignedBy(): (assertion: Assertion, stored: StoredKey) => boolean {
  const kept = new Map<string, CheckingKey>()
  return (assertion, { credentialId, publicJwk }) => {
    if (credentialId === null || publicJwk === null) return false
    const known = kept.get(credentialId)
    const key = known ?? asCheckingKey(publicJwk)
    if (key === undefined) return false
    if (known === undefined) {
      const [oldest] = kept.keys()
      if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
      kept.set(credentialId, key)
    }
    return isSignedByOne(assertion, [key])
  }
}

/**
 * Finds the credential whose key signed an assertion: those that are stored first, then those that the client publishes,
 * then these once more as they are now.
 * @throws FetchRefused where no key that is known signed it, and others cannot be looked up
 */
export async function findSigner(
  rows: readonly KeyRow[],
  assertion: Assertion,
  isSignedBy: ReturnType<typeof createIsSignedBy>,
  keySets: KeySets,
): Promise<KeyRow | undefined> {
  const stored = rows.find((row) => isSignedBy(assertion, row))
  if (stored !== undefined) return stored
  const sets = rows.flatMap((row) => (row.jwksUri === null ? [] : [{ row, address: row.jwksUri }]))
  for (const keysOf of [keySets.known, keySets.renewed]) {
    // All at once: one that does not answer holds nobody up.
    const looks = await Promise.allSettled(sets.map(({ address }) => keysOf(address)))
    const signer = sets.find((_, place) => {
      const look = looks[place]
      return look?.status === 'fulfilled' && isSignedByOne(assertion, look.value)
    })
    if (signer !== undefined) return signer.row
    const failed = looks.find((look) => look.status === 'rejected')
    if (failed !== undefined) throw failed.reason
  }
  return undefined
}
