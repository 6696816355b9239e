import type { Transaction } from '../../platform/database/database.ts'
import { listSigningKeys } from './signing-key.sql.ts'

/** What a signing key does now, and from when it signs or signed. */
type ListedKey = {
  readonly kid: string
  readonly algorithm: string
  readonly signsFrom: Date
  readonly does: 'is published' | 'signs' | 'signed before' | 'is trusted no more'
}

/** The keys that sign access tokens, newest first. */
export async function listKeys(tx: Transaction, now: Date): Promise<ListedKey[]> {
  const keys = await tx.many(listSigningKeys, [])
  const signing = keys.find(({ revokedAt, signsFrom }) => revokedAt === null && signsFrom <= now)
  return keys.map(({ kid, algorithm, signsFrom, revokedAt }) => {
    const before = signsFrom > now ? 'is published' : 'signed before'
    const does = revokedAt !== null ? 'is trusted no more' : kid === signing?.kid ? 'signs' : before
    return { kid, algorithm, signsFrom, does }
  })
}
