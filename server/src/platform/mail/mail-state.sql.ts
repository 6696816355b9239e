import { boolean, integer, nullable, timestamp } from '../database/columns.ts'
import { statement } from '../database/statement.ts'

export const noteMailState = statement({
  name: 'note_mail_state',
  params: [nullable(timestamp)],
  columns: {},
  text: `
    update mail_state
    set failed_at = $1
    where failed_at is distinct from $1`,
})

export const keepTryingMail = statement({
  name: 'keep_trying_mail',
  params: [integer],
  columns: {},
  text: 'select from keep_trying_mail($1)',
})

export const readMailDelay = statement({
  name: 'read_mail_delay',
  params: [timestamp],
  columns: { is_delayed: boolean },
  text: 'select mail_is_delayed($1) as is_delayed',
})
