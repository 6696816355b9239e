import { bytes, integer, nullable, text, timestamp, uuid } from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

export const findTotp = statement({
  name: 'find_totp',
  params: [uuid],
  columns: { sealed: bytes, keyId: text, lastStep: nullable(integer) },
  text: `
    select totp_sealed as sealed, totp_key_id as "keyId", totp_last_step as "lastStep"
    from people
    where id = $1
      and totp_confirmed_at is not null`,
})

// A code works once, also when it comes twice in the same moment.
export const takeTotpStep = statement({
  name: 'take_totp_step',
  params: [uuid, integer, bytes, text],
  columns: {},
  text: `
    update people
    set
      totp_last_step = $2,
      totp_sealed = $3,
      totp_key_id = $4
    where id = $1
      and totp_confirmed_at is not null
      and (totp_last_step is null or totp_last_step < $2)`,
})

export const setNewTotp = statement({
  name: 'set_new_totp',
  params: [uuid, bytes, text],
  columns: {},
  text: `
    update people
    set
      new_totp_sealed = $2,
      new_totp_key_id = $3
    where id = $1`,
})

export const lockNewTotp = statement({
  name: 'lock_new_totp',
  params: [uuid],
  columns: { sealed: bytes, keyId: text },
  text: `
    select new_totp_sealed as sealed, new_totp_key_id as "keyId"
    from people
    where id = $1
      and new_totp_sealed is not null
    for update`,
})

export const confirmNewTotp = statement({
  name: 'confirm_new_totp',
  params: [uuid, timestamp, integer],
  columns: {},
  text: `
    update people
    set
      totp_sealed = new_totp_sealed,
      totp_key_id = new_totp_key_id,
      totp_confirmed_at = $2,
      totp_last_step = $3,
      new_totp_sealed = null,
      new_totp_key_id = null
    where id = $1`,
})

export const clearTotp = statement({
  name: 'clear_totp',
  params: [uuid],
  columns: {},
  text: `
    update people
    set
      totp_sealed = null,
      totp_key_id = null,
      totp_confirmed_at = null,
      totp_last_step = null,
      new_totp_sealed = null,
      new_totp_key_id = null
    where id = $1`,
})

export const insertRecoveryCode = statement({
  name: 'insert_recovery_code',
  params: [uuid, bytes, text],
  columns: {},
  text: `
    insert into recovery_codes (person_id, code_hmac, hmac_key_id)
    values ($1, $2, $3)`,
})

export const deleteRecoveryCodes = statement({
  name: 'delete_recovery_codes',
  params: [uuid],
  columns: {},
  text: `
    delete from recovery_codes
    where person_id = $1`,
})

export const listRecoveryCodes = statement({
  name: 'list_recovery_codes',
  params: [uuid],
  columns: { hmac: bytes, keyId: text },
  text: `
    select code_hmac as hmac, hmac_key_id as "keyId"
    from recovery_codes
    where person_id = $1
      and used_at is null`,
})

export const useRecoveryCode = statement({
  name: 'use_recovery_code',
  params: [uuid, bytes, timestamp],
  columns: {},
  text: `
    update recovery_codes
    set used_at = $3
    where person_id = $1
      and code_hmac = $2
      and used_at is null`,
})
