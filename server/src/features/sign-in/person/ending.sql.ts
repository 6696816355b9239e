import { integer, nullable, text, timestamp, uuid } from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

export const endSessions = statement({
  name: 'end_sessions',
  params: [uuid, nullable(uuid), timestamp],
  columns: {},
  text: `
    update sessions
    set ended_at = $3
    where person_id = $1
      and ended_at is null
      and id is distinct from $2`,
})

export const endSignIns = statement({
  name: 'end_sign_ins',
  params: [uuid, timestamp],
  columns: {},
  text: `
    update sign_ins
    set ended_at = $2
    where person_id = $1
      and ended_at is null`,
})

// Whatever makes them needless ends them before their time; a newer one does not.
export const endPasswordResets = statement({
  name: 'end_password_resets',
  params: [uuid, timestamp],
  columns: {},
  text: `
    update password_resets
    set expires_at = $2
    where person_id = $1
      and used_at is null
      and expires_at > $2`,
})

// One after the other: an address goes to one account, by whichever way it comes to it.
export const lockEmail = statement({
  name: 'lock_email',
  params: [text],
  columns: { locked: integer },
  text: `select 1 as locked from pg_advisory_xact_lock(hashtext('e-mail address'), hashtext($1))`,
})
