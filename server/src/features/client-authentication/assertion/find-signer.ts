import type { RowOf } from '../../../platform/database/statement.ts'
import type { findClientKeys } from '../parts/find-client.sql.ts'
import { obstacleOfCredential } from '../parts/obstacle.ts'
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

type Keys = { readonly isSignedBy: ReturnType<typeof createIsSignedBy>; readonly keySets: KeySets }

/**
 * Finds the credential whose key signed an assertion: those that are stored first, then those that the client publishes,
 * then these once more as they are now, also where one of its addresses does not answer. An address that was ended is
 * never asked again: what it published last is only remembered, to tell whoever still signs by it.
 * @throws FetchRefused where no key that is known signed it, and others cannot be looked up
 */
export async function findSigner(
  rows: readonly KeyRow[],
  assertion: Assertion,
  now: Date,
  { isSignedBy, keySets }: Keys,
): Promise<KeyRow | undefined> {
  const stored = rows.find((row) => isSignedBy(assertion, row))
  if (stored !== undefined) return stored
  const all = rows.flatMap((row) => (row.jwksUri === null ? [] : [{ row, address: row.jwksUri }]))
  const sets = all.filter(({ row }) => counts(row, now))
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
    failures.push(...looks.filter((look) => look.status === 'rejected'))
  }
  const [failure] = failures
  if (failure !== undefined) throw failure.reason
  const ended = all.filter(({ row }) => !counts(row, now))
  return ended.find(({ address }) => isSignedByOne(assertion, keySets.remembered(address)))?.row
}

function counts(row: KeyRow, now: Date): boolean {
  const { credentialKind } = row
  return credentialKind !== null && obstacleOfCredential({ ...row, credentialKind }, now) === undefined
}
