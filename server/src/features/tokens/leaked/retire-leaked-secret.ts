import type { Work } from '../../../access/work.ts'
import { appendEvent } from '../../../audit/append-event.ts'
import type { Author } from '../../../audit/audit-event.ts'
import type { Clock } from '../../../platform/clock/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { RowOf } from '../../../platform/database/statement.ts'
import { enqueue } from '../../../platform/jobs/enqueue.ts'
import type { Task } from '../../../platform/jobs/task.ts'
import { listLiveCredentials, lockClient } from '../../clients/public.ts'
import { type LetterParts, writeLetter } from '../../letters/public.ts'
import { readSettings } from '../../markets/public.ts'
import { isFirstNotice, listSuperUsersAt } from '../../people/public.ts'
import { type LeakedReport, openLeakedJob } from './leaked-job.ts'
import { leakedLetter, lockReason, type Outcome } from './leaked-letter.ts'
import { findClientOfLeaked, retireLeaked } from './leaked.sql.ts'

type LeakedClient = RowOf<typeof findClientOfLeaked>
type Parts = LetterParts & { readonly database: Database; readonly clock: Clock }

/**
 * Makes the task that ends a client secret which somebody found, locks its client where it was the last credential, and
 * mails its owners; the contact of a supplier once a quarter of an hour for each organisation. What is no secret of ours,
 * or has ended, is nothing: done twice it does nothing more.
 */
export function createRetireLeakedSecret(parts: Parts): Task {
  const { database, clock, keyring } = parts
  return async (payload) => {
    const report = openLeakedJob(keyring, payload)
    const { address, userAgent } = report
    const author: Author = {
      ...{ kind: 'system', id: 'found secrets', address },
      ...(userAgent === undefined ? {} : { userAgent }),
    }
    await database.transaction('theriac_national', undefined, async (tx) => {
      const now = clock.now()
      await retire(parts, report, {
        ...{ actor: { kind: 'operator', name: author.id }, tx, now },
        record: (event) => appendEvent(tx, now, author, event),
        enqueue: (job) => enqueue(tx, job),
      })
    })
  }
}

async function retire(parts: Parts, { hmacs, foundAt }: LeakedReport, work: Work): Promise<void> {
  const { tx, now, record } = work
  for (const { keyId, hmac } of hmacs) {
    const client = await tx.maybe(findClientOfLeaked, [Buffer.from(hmac, 'base64'), keyId])
    if (client === undefined) continue
    const { organisationId, clientUuid, credentialId, clientId } = client
    if ((await tx.run(retireLeaked, [organisationId, credentialId, now])) === 0) return
    const left = await tx.many(listLiveCredentials, [organisationId, [clientUuid], now])
    record({
      action: 'secret.found',
      subject: `client:${clientId}`,
      organisationId,
      details: { credentialId, left: left.length, ...(foundAt === undefined ? {} : { foundAt }) },
    })
    const superUsers = await tx.many(listSuperUsersAt, [organisationId, client.locationId])
    // Nobody has asked the organisation or the supplier which language is theirs: that of whoever reads it first.
    const language = superUsers[0]?.language ?? 'en'
    const outcome = outcomeFor(client, left.length)
    if (outcome === 'locked') await lockClient(work, client, 'organisation', lockReason(language))
    await tellOwners(work, parts, client, { foundAt, outcome, superUsers, language })
  }
}

// What could do nothing before needs no new secret: nobody is sent to make one.
function outcomeFor({ deletedAt, closedAt, status }: LeakedClient, credentialsLeft: number): Outcome {
  if (deletedAt !== null || closedAt !== null) return 'was-gone'
  if (status === 'locked') return 'was-locked'
  return credentialsLeft === 0 ? 'locked' : 'goes-on'
}

type Told = {
  readonly foundAt: string | undefined
  readonly outcome: Outcome
  readonly superUsers: readonly RowOf<typeof listSuperUsersAt>[]
  readonly language: string
}

// Each secret is told of to the Super Users: a mail that was left out would leave a system standing still without a reason.
async function tellOwners(
  work: Work,
  parts: LetterParts,
  client: LeakedClient,
  { foundAt, outcome, superUsers, language }: Told,
): Promise<void> {
  const { now, enqueue: enqueueMail } = work
  const { organisationId, supplierId, supplierName, contactName, contactEmail } = client
  const market = readSettings(client.marketSettings)
  const facts = { ...client, foundAt, outcome, at: now }
  for (const one of superUsers) {
    enqueueMail(writeLetter(parts, { ...one, market }, (reader) => leakedLetter(facts, reader)))
  }
  if (supplierName === null || contactEmail === null) return
  // Whoever makes secrets can report them: mails to somebody outside must not be his to send as he likes.
  if (!(await isFirstNotice(work, organisationId, `secret-found:${supplierId}`))) return
  const supplier = { email: contactEmail, language, market, name: contactName ?? undefined }
  const ofSupplier = { ...facts, supplier: supplierName }
  enqueueMail(writeLetter(parts, supplier, (reader) => leakedLetter(ofSupplier, reader)))
}
