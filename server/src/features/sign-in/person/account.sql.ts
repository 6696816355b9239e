import { boolean, nullable, text, timestamp, uuid } from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

const columns = {
  personId: uuid,
  email: text,
  name: text,
  language: text,
  appearance: text,
  status: text,
  passwordHash: nullable(text),
  passwordSetAt: nullable(timestamp),
  hasTotp: boolean,
} as const

const selectAccount = `
    select
      id as "personId", email, name, language, appearance, status, password_hash as "passwordHash",
      password_set_at as "passwordSetAt", totp_confirmed_at is not null as "hasTotp"
    from people`

export const findAccountByEmail = statement({
  name: 'find_account_by_email',
  params: [text],
  columns,
  text: `${selectAccount}
    where email = $1`,
})

export const findAccount = statement({
  name: 'find_account',
  params: [uuid],
  columns,
  text: `${selectAccount}
    where id = $1`,
})

// Whoever changes what a person proves himself with, or counts what he was sent, comes one after the other.
export const lockAccount = statement({
  name: 'lock_account',
  params: [uuid],
  columns,
  text: `${selectAccount}
    where id = $1
    for update`,
})
