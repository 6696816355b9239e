import type { Clock } from '../clock/clock.ts'
import type { Keyring } from '../crypto/keyring.ts'
import type { Database } from '../database/database.ts'
import { PermanentFailure } from '../jobs/permanent-failure.ts'
import type { Task } from '../jobs/task.ts'
import type { Log } from '../log/create-log.ts'
import type { MailOutcome } from '../metrics/create-metrics.ts'
import type { Post, PostedMail } from './mail.ts'
import { MailDeferred } from './mail-deferred.ts'
import { keepTryingMail, noteMailState } from './mail-state.sql.ts'
import { openMail } from './seal-mail.ts'

type Parts = {
  readonly keyring: Keyring
  readonly clock: Clock
  readonly database: Database
  readonly log: Log
  readonly post: Post
  readonly count: (outcome: MailOutcome) => void
}

/**
 * Makes the task that delivers mail. What is said of a mail is the number of its job and the recipient's domain. While the
 * mail server takes nothing at all, what waits is tried every two or three minutes for a day: when it is back, everything
 * that still makes sense goes out soon.
 */
export function createDeliverMail({ keyring, clock, database, log, post, count }: Parts): Task {
  const note = (failedAt: Date | null, failedJob?: string) =>
    database
      // How the mail is doing belongs to no organisation.
      .transaction('theriac_national', undefined, async (tx) => {
        tx.send(noteMailState, [failedAt])
        if (failedJob !== undefined) tx.send(keepTryingMail, [Number(failedJob)])
      })
      // The mail is what it is: were this to fail the job, a mail that was sent would be sent again.
      .catch((error: unknown) => log.warn({ reason: String(error) }, 'the state of the mail was not noted'))

  return async (payload, { id }) => {
    const { notAfter, ...mail } = openMail(keyring, payload)
    const known = { job: id, domain: domainOf(mail) }
    if (notAfter !== undefined && notAfter < clock.now()) {
      count('expired')
      log.warn(known, 'a mail was dropped: it came to its turn after its time')
      return
    }
    try {
      await post(mail)
    } catch (error) {
      if (error instanceof PermanentFailure) {
        count('refused')
        throw new PermanentFailure(error.message, { ...known, ...error.details })
      }
      count('failed')
      if (!(error instanceof MailDeferred)) await note(clock.now(), id)
      throw error
    }
    count('sent')
    await note(null)
  }
}

function domainOf({ to }: PostedMail): string {
  return to.slice(to.lastIndexOf('@') + 1)
}
