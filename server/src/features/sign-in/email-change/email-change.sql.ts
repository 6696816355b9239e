import { boolean, bytes, text, timestamp, uuid } from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

export const insertEmailChange = statement({
  name: 'insert_email_change',
  params: [uuid, uuid, text, text, bytes, bytes, timestamp, timestamp],
  columns: {},
  text: `
    insert into email_changes (
      id, person_id, old_email, new_email, old_token_digest, new_token_digest, created_at, expires_at
    )
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
})

export const endEmailChanges = statement({
  name: 'end_email_changes',
  params: [uuid, timestamp],
  columns: {},
  text: `
    update email_changes
    set ended_at = $2
    where person_id = $1
      and ended_at is null
      and expires_at > $2`,
})

export const findPersonOfEmailChange = statement({
  name: 'find_person_of_email_change',
  params: [bytes],
  columns: { personId: uuid },
  text: `
    select person_id as "personId"
    from email_changes
    where old_token_digest = $1
      or new_token_digest = $1`,
})

export const lockEmailChange = statement({
  name: 'lock_email_change',
  params: [bytes, timestamp],
  columns: {
    id: uuid,
    personId: uuid,
    oldEmail: text,
    newEmail: text,
    isOldLink: boolean,
    isOldConfirmed: boolean,
    isNewConfirmed: boolean,
  },
  text: `
    select
      id, person_id as "personId", old_email as "oldEmail", new_email as "newEmail",
      old_token_digest = $1 as "isOldLink", old_confirmed_at is not null as "isOldConfirmed",
      new_confirmed_at is not null as "isNewConfirmed"
    from email_changes
    where (old_token_digest = $1 or new_token_digest = $1)
      and ended_at is null
      and expires_at > $2
    for update`,
})

export const confirmOldEmail = statement({
  name: 'confirm_old_email',
  params: [uuid, timestamp],
  columns: {},
  text: `
    update email_changes
    set old_confirmed_at = coalesce(old_confirmed_at, $2)
    where id = $1`,
})

export const confirmNewEmail = statement({
  name: 'confirm_new_email',
  params: [uuid, timestamp],
  columns: {},
  text: `
    update email_changes
    set new_confirmed_at = coalesce(new_confirmed_at, $2)
    where id = $1`,
})

// Nobody else may have come to the address meanwhile.
export const changeEmail = statement({
  name: 'change_email',
  params: [uuid, text],
  columns: {},
  text: `
    update people
    set email = $2
    where id = $1
      and not exists (
        select
        from people
        where email = $2
      )`,
})

export const findEmailChange = statement({
  name: 'find_email_change',
  params: [uuid, timestamp],
  columns: { newEmail: text, isOldConfirmed: boolean, isNewConfirmed: boolean, expiresAt: timestamp },
  text: `
    select
      new_email as "newEmail", old_confirmed_at is not null as "isOldConfirmed",
      new_confirmed_at is not null as "isNewConfirmed", expires_at as "expiresAt"
    from email_changes
    where person_id = $1
      and ended_at is null
      and expires_at > $2`,
})
