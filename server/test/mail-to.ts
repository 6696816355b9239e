import pg from 'pg'
import { openMailbox } from '../src/assembly/mailbox/mailbox.ts'
import type { Clock } from '../src/platform/clock/clock.ts'
import type { Keyring } from '../src/platform/crypto/keyring.ts'
import type { Database } from '../src/platform/database/database.ts'
import type { Log } from '../src/platform/log/create-log.ts'
import { createDeliverMail } from '../src/platform/mail/deliver-mail.ts'
import { openMail } from '../src/platform/mail/seal-mail.ts'

type Letter = { readonly subject: string; readonly text: string; readonly at: Date }

/** Delivers the mail that waits for an address, and gives all that came to it, newest first. */
export type MailTo = (address: string) => Promise<Letter[]>

type Parts = {
  readonly connection: pg.ClientConfig
  readonly database: Database
  readonly keyring: Keyring
  readonly clock: Clock
  readonly log: Log
}

type Waiting = { readonly id: string; readonly payload: unknown }

/**
 * No worker runs on the database that the test files share: it would deliver one test's mail by another one's clock,
 * and drop what is still of use. Each test takes the mail to its own addresses out of the queue itself.
 */
export function createMailTo({ connection, database, keyring, clock, log }: Parts): MailTo {
  const mailbox = openMailbox(database, clock)
  const deliver = createDeliverMail({ keyring, clock, database, log, post: mailbox.post, count: () => {} })
  return async (address) => {
    const isOurs = ({ payload }: Waiting) => isTo(address, keyring, payload)
    for (const { id, payload } of await takeWaiting(connection, isOurs)) await deliver(payload, { id })
    const messages = await mailbox.read(address)
    return messages.map(({ subject, text, at }) => ({ subject, text, at }))
  }
}

function isTo(address: string, keyring: Keyring, payload: unknown): boolean {
  try {
    return openMail(keyring, payload).to.toLowerCase() === address.toLowerCase()
  } catch {
    return false
  }
}

async function takeWaiting(
  connection: pg.ClientConfig,
  isOurs: (job: Waiting) => boolean,
): Promise<Waiting[]> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    const { rows } = await client.query<Waiting>(
      `select jobs.id, jobs.payload
       from graphile_worker._private_jobs jobs
       join graphile_worker._private_tasks tasks on tasks.id = jobs.task_id
       where tasks.identifier = 'deliver_mail' and jobs.locked_at is null
       order by jobs.id`,
    )
    const ours = rows.filter(isOurs)
    await client.query('delete from graphile_worker._private_jobs where id = any ($1)', [
      ours.map(({ id }) => id),
    ])
    return ours
  } finally {
    await client.end()
  }
}
