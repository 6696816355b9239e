import { createTellNmvo, tellNmvoTask } from '../features/applications/public.ts'
import { createTellOfIncident, tellOfIncidentTask } from '../features/incidents/public.ts'
import { createRetireLeakedSecret, retireLeakedTask } from '../features/tokens/public.ts'
import type { Clock } from '../platform/clock/clock.ts'
import type { Config } from '../platform/config/config.ts'
import type { Keyring } from '../platform/crypto/keyring.ts'
import type { Database } from '../platform/database/database.ts'
import type { Tasks } from '../platform/jobs/task.ts'
import type { Log } from '../platform/log/create-log.ts'
import { createDeliverMail } from '../platform/mail/deliver-mail.ts'
import { deliverMailTask } from '../platform/mail/mail-job.ts'
import { createSmtpPost } from '../platform/mail/smtp-post.ts'
import type { Metrics } from '../platform/metrics/create-metrics.ts'
import { openMailbox } from './mailbox/mailbox.ts'

type Parts = {
  readonly config: Config
  /** Where mail is sent; without it, in the demo, it goes to the mailbox. */
  readonly smtpUrl: string | undefined
  readonly log: Log
  readonly clock: Clock
  readonly keyring: Keyring
  readonly database: Database
  readonly metrics: Metrics
}

/** What the worker of a node can do. */
export function createTasks(parts: Parts): Tasks {
  const { config, smtpUrl, log, clock, keyring, database, metrics } = parts
  const post =
    config.mode === 'demo'
      ? openMailbox(database, clock).post
      : createSmtpPost({ smtpUrl: demandMailServer(smtpUrl), from: config.mailFrom, clock })
  const count = metrics.mailed
  const letterParts = { keyring, publicUrl: config.publicUrl }
  return {
    [deliverMailTask]: createDeliverMail({ keyring, clock, database, log, post, count }),
    [tellOfIncidentTask]: createTellOfIncident(database, letterParts),
    [retireLeakedTask]: createRetireLeakedSecret({ database, clock, ...letterParts }),
    [tellNmvoTask]: createTellNmvo(database, clock, letterParts),
  }
}

function demandMailServer(smtpUrl: string | undefined): string {
  if (smtpUrl === undefined) throw new Error('A real installation has a mail server: readConfig demands it.')
  return smtpUrl
}
