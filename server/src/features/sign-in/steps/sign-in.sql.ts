import {
  bytes,
  integer,
  nullable,
  text,
  timestamp,
  timestampArray,
  uuid,
} from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

export const insertSignIn = statement({
  name: 'insert_sign_in',
  params: [uuid, bytes, uuid, text, timestamp],
  columns: {},
  text: `
    insert into sign_ins (id, browser_digest, person_id, factor, created_at)
    values ($1, $2, $3, $4, $5)`,
})

export const findSignInPerson = statement({
  name: 'find_sign_in_person',
  params: [bytes],
  columns: { personId: uuid },
  text: `
    select person_id as "personId"
    from sign_ins
    where browser_digest = $1`,
})

// Held until the end of the transaction: of two that come together the second sees what the first did.
export const lockSignIn = statement({
  name: 'lock_sign_in',
  params: [bytes, timestamp],
  columns: {
    id: uuid,
    personId: uuid,
    factor: text,
    codeHmac: nullable(bytes),
    hmacKeyId: nullable(text),
    codeExpiresAt: nullable(timestamp),
    tries: integer,
  },
  text: `
    select
      id, person_id as "personId", factor, code_hmac as "codeHmac", hmac_key_id as "hmacKeyId",
      code_expires_at as "codeExpiresAt", tries
    from sign_ins
    where browser_digest = $1
      and ended_at is null
      and created_at > $2
    for update`,
})

export const setCode = statement({
  name: 'set_code',
  params: [uuid, bytes, text, timestamp],
  columns: {},
  text: `
    update sign_ins
    set
      code_hmac = $2,
      hmac_key_id = $3,
      code_expires_at = $4,
      tries = 0
    where id = $1`,
})

export const countCodeTry = statement({
  name: 'count_code_try',
  params: [uuid],
  columns: {},
  text: `
    update sign_ins
    set tries = tries + 1
    where id = $1`,
})

export const endSignIn = statement({
  name: 'end_sign_in',
  params: [uuid, timestamp],
  columns: {},
  text: `
    update sign_ins
    set ended_at = $2
    where id = $1`,
})

export const endSignInOfBrowser = statement({
  name: 'end_sign_in_of_browser',
  params: [bytes, timestamp],
  columns: {},
  text: `
    update sign_ins
    set ended_at = $2
    where browser_digest = $1
      and ended_at is null`,
})

export const readSends = statement({
  name: 'read_sends',
  params: [uuid, timestamp],
  columns: { sends: timestampArray },
  text: `
    select array(
      select sent_at
      from code_sends
      where person_id = $1
        and sent_at > $2
    ) as sends`,
})

export const noteSend = statement({
  name: 'note_send',
  params: [uuid, timestamp],
  columns: {},
  text: `
    insert into code_sends (person_id, sent_at)
    values ($1, $2)`,
})
