import { forgetThrottles } from '../access/throttle/throttle.sql.ts'
import { ensureAuditMonths } from '../audit/ensure-months.sql.ts'
import { forgetUsedAssertions } from '../features/client-authentication/public.ts'
import { forgetInvitationSends } from '../features/people/invitations/invitation-send.sql.ts'
import {
  forgetCodeSends,
  forgetEmailChanges,
  forgetPasswordResets,
  forgetSessions,
  forgetSignIns,
} from '../features/sign-in/forget.sql.ts'
import { forgetRevokedTokens } from '../features/tokens/token.sql.ts'
import { forgetClientTransactions, forgetTypingMistakes } from '../features/verification/verification.sql.ts'
import type { Clock } from '../platform/clock/clock.ts'
import type { Database } from '../platform/database/database.ts'
import { forgetSpentJobs } from '../platform/jobs/spent-jobs.sql.ts'

const partRows = 5_000

const parts = [
  forgetRevokedTokens,
  forgetUsedAssertions,
  forgetThrottles,
  forgetClientTransactions,
  forgetTypingMistakes,
  forgetSpentJobs,
  forgetSignIns,
  forgetCodeSends,
  forgetPasswordResets,
  forgetEmailChanges,
  forgetSessions,
  forgetInvitationSends,
]

/** Makes the months of the trail that are to come. */
export async function prepareTrail(database: Database, clock: Clock): Promise<void> {
  await database.transaction('theriac_national', undefined, (tx) => tx.many(ensureAuditMonths, [clock.now()]))
}

/** Prepares the trail, and forgets what has run its time, a part at a time. Every node may do it. */
export async function keepHouse(database: Database, clock: Clock): Promise<void> {
  await prepareTrail(database, clock)
  const now = clock.now()
  for (const part of parts) {
    let forgotten = partRows
    while (forgotten === partRows) {
      forgotten = await database.transaction('theriac_national', undefined, (tx) =>
        tx.run(part, [now, partRows]),
      )
    }
  }
}
