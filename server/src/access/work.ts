import type { MarketSettings } from '@theriac/contract/market-settings.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { AuditEvent } from '../audit/audit-event.ts'
import type { Clock } from '../platform/clock/clock.ts'
import type { Database, Transaction } from '../platform/database/database.ts'
import { enqueue } from '../platform/jobs/enqueue.ts'
import type { Job } from '../platform/jobs/job.ts'
import { type Actor, authorOf, type Machine, type Operator } from './actor.ts'

/** What a verb gets, and nothing else: a transaction that is open, the time of the request, the trail, and jobs. */
export type Work<A extends Actor = Actor> = {
  readonly actor: A
  readonly tx: Transaction
  readonly now: Date
  /** Adds to the trail in this transaction. */
  readonly record: (event: AuditEvent) => void
  /** Asks for a job to be done once this transaction has ended well. */
  readonly enqueue: (job: Job) => void
}

/** Work for one organisation, in its market. */
export type OwnWork = Work<Machine> & { readonly market: MarketSettings }

/** Opens the work of a machine: the database shows it the rows of its organisation only. */
export function workAsMachine<T>(
  database: Database,
  clock: Clock,
  machine: Machine,
  verb: (work: OwnWork) => Promise<T>,
): Promise<T> {
  const now = clock.now()
  const author = authorOf(machine)
  return database.transaction('theriac_app', machine.organisationId, (tx) =>
    verb({
      actor: machine,
      tx,
      now,
      market: machine.market,
      record: (event) => appendEvent(tx, now, author, event),
      enqueue: (job) => enqueue(tx, job),
    }),
  )
}

/** Opens the operator's work, which crosses organisations. */
export function workAsOperator<T>(
  database: Database,
  clock: Clock,
  operator: Operator,
  verb: (work: Work<Operator>) => Promise<T>,
): Promise<T> {
  const now = clock.now()
  const author = authorOf(operator)
  return database.transaction('theriac_national', undefined, (tx) =>
    verb({
      actor: operator,
      tx,
      now,
      record: (event) => appendEvent(tx, now, author, event),
      enqueue: (job) => enqueue(tx, job),
    }),
  )
}
