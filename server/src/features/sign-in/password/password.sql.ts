import { integer, nullable, text, timestamp, uuid } from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

export const listEarlierPasswords = statement({
  name: 'list_earlier_passwords',
  params: [uuid, integer],
  columns: { passwordHash: text },
  text: `
    select password_hash as "passwordHash"
    from earlier_passwords
    where person_id = $1
    order by replaced_at desc
    limit $2`,
})

// Only in the place of the one that was looked at: of two changes at once the second finds another one there.
export const replacePassword = statement({
  name: 'replace_password',
  params: [uuid, nullable(text), text, timestamp],
  columns: {},
  text: `
    update people
    set
      password_hash = $3,
      password_set_at = $4
    where id = $1
      and password_hash is not distinct from $2`,
})

export const keepEarlierPassword = statement({
  name: 'keep_earlier_password',
  params: [uuid, text, timestamp],
  columns: {},
  text: `
    insert into earlier_passwords (person_id, password_hash, replaced_at)
    values ($1, $2, $3)`,
})

export const forgetEarlierPasswords = statement({
  name: 'forget_earlier_passwords',
  params: [uuid, integer],
  columns: {},
  text: `
    delete from earlier_passwords
    where person_id = $1
      and ctid not in (
        select ctid
        from earlier_passwords
        where person_id = $1
        order by replaced_at desc
        limit $2
      )`,
})

// The same password under another cost: its age and its sessions stay.
export const renewPasswordHash = statement({
  name: 'renew_password_hash',
  params: [uuid, text, text],
  columns: {},
  text: `
    update people
    set password_hash = $3
    where id = $1
      and password_hash = $2`,
})
