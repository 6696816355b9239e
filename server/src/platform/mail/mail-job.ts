import type { Keyring } from '../crypto/keyring.ts'
import type { Job } from '../jobs/job.ts'
import type { Mail } from './mail.ts'
import { sealMail } from './seal-mail.ts'

/** The name of the task that delivers mail; `mail_is_delayed` in the database looks for it. */
export const deliverMailTask = 'deliver_mail'

// One address and nothing else: no list, no name, nothing that could begin another header.
const addressShape = /^[^\s\p{Cc},;:<>()[\]"\\@]+@[^\s\p{Cc},;<>()"\\@]+$/u

/**
 * The job that sends a mail. The whole mail lies sealed in the queue: nobody who reads the database, or a copy of it,
 * finds a code or a link there.
 * @throws Error when `to` is not one plain address
 */
export function mailJob(keyring: Keyring, mail: Mail): Job {
  if (!addressShape.test(mail.to)) throw new Error('A mail goes to one plain address.')
  return { task: deliverMailTask, payload: sealMail(keyring, mail) }
}
