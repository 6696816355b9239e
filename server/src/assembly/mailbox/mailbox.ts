import type { Clock } from '../../platform/clock/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import type { RowOf } from '../../platform/database/statement.ts'
import type { Post } from '../../platform/mail/mail.ts'
import { addMessage, keepNewestMessages, readMessages } from './mailbox.sql.ts'

export type Message = RowOf<typeof readMessages>

/** Where the demo's mail goes: nothing is sent, and everybody at this computer may read it. */
export type Mailbox = {
  /** To an address, or all; newest first. */
  readonly read: (to: string | undefined) => Promise<Message[]>
  readonly post: Post
}

const mostMessages = 500

/** Opens the mailbox. Not for a real installation, whose mail nobody may read. */
export function openMailbox(database: Database, clock: Clock): Mailbox {
  return {
    read: (to) =>
      database.transaction('theriac_national', undefined, (tx) => tx.many(readMessages, [to ?? null])),
    post: ({ to, subject, text }) =>
      database.transaction('theriac_national', undefined, async (tx) => {
        tx.send(addMessage, [to, subject, text, clock.now()])
        tx.send(keepNewestMessages, [mostMessages])
      }),
  }
}
