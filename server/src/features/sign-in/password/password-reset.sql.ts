import { bytes, text, timestamp, uuid } from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

// For nobody where there is nobody, and as much work.
export const insertPasswordReset = statement({
  name: 'insert_password_reset',
  params: [uuid, uuid, bytes, timestamp, timestamp],
  columns: {},
  text: `
    insert into password_resets (id, person_id, token_digest, created_at, expires_at)
    select $1, id, $3, $4, $5
    from people
    where id = $2`,
})

export const findPasswordReset = statement({
  name: 'find_password_reset',
  params: [bytes, timestamp],
  columns: { id: uuid, personId: uuid, email: text },
  text: `
    select r.id, r.person_id as "personId", p.email
    from password_resets r
    join people p on p.id = r.person_id
    where r.token_digest = $1
      and r.used_at is null
      and r.expires_at > $2
      and p.status = 'active'`,
})

export const usePasswordReset = statement({
  name: 'use_password_reset',
  params: [uuid, timestamp],
  columns: {},
  text: `
    update password_resets
    set used_at = $2
    where id = $1
      and used_at is null
      and expires_at > $2`,
})
