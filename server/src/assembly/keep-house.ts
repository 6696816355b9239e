import type { Clock } from '../platform/clock/clock.ts'
import type { Database } from '../platform/database/database.ts'
import {
  ensureAuditMonths,
  forgetClientTransactions,
  forgetRevokedTokens,
  forgetThrottles,
  forgetTypingMistakes,
} from './housekeeping.sql.ts'

/** Makes the months of the trail that are to come, and forgets what has run its time. Every node may do it. */
export function keepHouse(database: Database, clock: Clock): Promise<void> {
  const now = clock.now()
  return database.transaction('theriac_national', undefined, async (tx) => {
    await tx.many(ensureAuditMonths, [now])
    await tx.run(forgetRevokedTokens, [now])
    await tx.run(forgetThrottles, [now])
    await tx.run(forgetClientTransactions, [now])
    await tx.run(forgetTypingMistakes, [now])
  })
}
