import type { MarketSettings } from '@theriac/contract/market-settings.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { AuditEvent } from '../audit/audit-event.ts'
import type { Clock } from '../platform/clock/clock.ts'
import type { Database, Scope, Transaction } from '../platform/database/database.ts'
import { enqueue } from '../platform/jobs/enqueue.ts'
import type { Job } from '../platform/jobs/job.ts'
import { type Actor, authorOf, type LinkHolder, type Machine, type Operator, type Person } from './actor.ts'
import { Refusal } from './raise.ts'

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

/** Work of a machine for its organisation, in its market. */
export type OwnWork = Work<Machine> & { readonly market: MarketSettings }

/** Work of a person, in the organisation that he has open or, for a national organisation, across its market. */
export type PersonWork = Work<Person> & { readonly market: MarketSettings }

/** Opens the work of a machine: the database shows it the rows of its organisation only. */
export function workAsMachine<T>(
  database: Database,
  clock: Clock,
  machine: Machine,
  verb: (work: OwnWork) => Promise<T>,
): Promise<T> {
  return database.transaction('theriac_app', machine.organisationId, (tx) =>
    verb({ ...open(tx, clock, machine), market: machine.market }),
  )
}

/**
 * Opens the work of a person: the database shows him the rows of the organisation that he has open or, where the
 * endpoint reaches across the market, those of its organisations.
 */
export function workAsPerson<T>(
  database: Database,
  clock: Clock,
  person: Person,
  reach: 'market' | undefined,
  verb: (work: PersonWork) => Promise<T>,
): Promise<T> {
  const role = reach === 'market' ? 'theriac_market' : 'theriac_app'
  const scope: Scope = reach === 'market' ? { market: person.marketCode } : person.organisationId
  return database.transaction(role, scope, (tx) =>
    verb({ ...open(tx, clock, person), market: person.market }),
  )
}

/** Opens the operator's work, which crosses organisations. */
export function workAsOperator<T>(
  database: Database,
  clock: Clock,
  operator: Operator,
  verb: (work: Work<Operator>) => Promise<T>,
): Promise<T> {
  return database.transaction('theriac_national', undefined, (tx) => verb(open(tx, clock, operator)))
}

/**
 * Opens the work of whoever holds a link: the database shows him the rows of the organisation that the link is of.
 * @param verb may return a refusal: then what it wrote stands, as a throw would not let it
 * @throws what the verb throws, and the refusal that it returns
 */
export async function workAsLinkHolder<T>(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  holder: LinkHolder,
  verb: (work: Work<LinkHolder>) => Promise<T | Refusal>,
): Promise<T> {
  const outcome = await database.transaction('theriac_app', holder.organisationId, (tx) =>
    verb(open(tx, clock, holder)),
  )
  if (outcome instanceof Refusal) throw outcome
  return outcome
}

function open<A extends Actor>(tx: Transaction, clock: Clock, actor: A): Work<A> {
  const now = clock.now()
  const author = authorOf(actor)
  return {
    actor,
    tx,
    now,
    record: (event) => appendEvent(tx, now, author, event),
    enqueue: (job) => enqueue(tx, job),
  }
}
