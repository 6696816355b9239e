import type { RowOf } from '../../../platform/database/statement.ts'
import type { findClientKeys } from '../parts/find-client.sql.ts'
import { asCheckingKey, type CheckingKey, isSignedByOne } from './checking-key.ts'
import type { KeySets } from './key-sets.ts'
import type { Assertion } from './read-assertion.ts'

type KeyRow = RowOf<typeof findClientKeys>

const mostKept = 10_000

/** A stored key as it is read from the database. */
type StoredKey = { readonly credentialId: string | null; readonly publicJwk: unknown }

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
 * then these once more as they are now, also where one of its addresses does not answer.
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
  const failures: PromiseRejectedResult[] = []
  for (const keysOf of [keySets.known, keySets.renewed]) {
    // All at once: one that does not answer holds nobody up.
    const looks = await Promise.allSettled(
      sets.map(({ row, address }) => keysOf(address, row.organisationId)),
    )
    const signer = sets.find((_, place) => {
      const look = looks[place]
      return look?.status === 'fulfilled' && isSignedByOne(assertion, look.value)
    })
    if (signer !== undefined) return signer.row
    // An address that was taken from the client need not answer any more.
    const kept = looks.filter((_, place) => sets[place]?.row.credentialRevokedAt === null)
    failures.push(...kept.filter((look) => look.status === 'rejected'))
  }
  const [failure] = failures
  if (failure !== undefined) throw failure.reason
  return undefined
}
