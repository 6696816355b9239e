import { integer, nullable, text, timestamp } from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'

export const addMessage = statement({
  name: 'add_mailbox_message',
  params: [text, text, text, timestamp],
  columns: {},
  text: `
    insert into mailbox_messages (recipient, subject, body, posted_at)
    values ($1, $2, $3, $4)`,
})

export const keepNewestMessages = statement({
  name: 'keep_newest_mailbox_messages',
  params: [integer],
  columns: {},
  text: `
    delete from mailbox_messages
    where id <= (
      select id
      from mailbox_messages
      order by id desc
      offset $1
      limit 1
    )`,
})

export const readMessages = statement({
  name: 'read_mailbox_messages',
  params: [nullable(text)],
  columns: { to: text, subject: text, text, at: timestamp },
  text: `
    select recipient as to, subject, body as text, posted_at as at
    from mailbox_messages
    where $1::text is null
      or lower(recipient) = lower($1)
    order by id desc`,
})
