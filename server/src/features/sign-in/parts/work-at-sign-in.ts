import { authorOfPerson, type Caller } from '../../../access/actor.ts'
import { Refusal } from '../../../access/raise.ts'
import { appendEvent } from '../../../audit/append-event.ts'
import type { AuditEvent } from '../../../audit/audit-event.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { enqueue } from '../../../platform/jobs/enqueue.ts'
import type { Job } from '../../../platform/jobs/job.ts'
import type { SignInParts } from './sign-in-parts.ts'

/** Who the trail says it was, and in which organisation. */
export type Known = Parameters<typeof authorOfPerson>[0]

/** Work on accounts and sessions: it belongs to no organisation. */
export type SignInWork = {
  readonly tx: Transaction
  readonly now: Date
  readonly caller: Caller
  /** Adds to the trail in this transaction; without `by` it was nobody that is known. */
  readonly record: (event: AuditEvent, by?: Known) => void
  /** Asks for a job to be done once this transaction has ended well. */
  readonly enqueue: (job: Job) => void
}

const nobody: Known = { personId: 'unknown' }

/**
 * Opens work in which a person proves who he is, or changes what he proves it with. Nothing slow belongs in it.
 * @param verb may return a refusal: then what it wrote stands, as a throw would not let it
 * @throws what the verb throws, and the refusal that it returns
 */
export async function workAtSignIn<T>(
  { database, clock }: Pick<SignInParts, 'database' | 'clock'>,
  caller: Caller,
  verb: (work: SignInWork) => Promise<T | Refusal>,
): Promise<T> {
  const outcome = await database.transaction('theriac_sign_in', undefined, (tx) => {
    const now = clock.now()
    return verb({
      tx,
      now,
      caller,
      record: (event, by = nobody) => appendEvent(tx, now, authorOfPerson(by, caller), event),
      enqueue: (job) => enqueue(tx, job),
    })
  })
  if (outcome instanceof Refusal) throw outcome
  return outcome
}
