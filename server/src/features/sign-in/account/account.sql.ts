import { integer, text, uuid } from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

export const countRecoveryCodes = statement({
  name: 'count_recovery_codes',
  params: [uuid],
  columns: { count: integer },
  text: `
    select count(1) as count
    from recovery_codes
    where person_id = $1
      and used_at is null`,
})

export const updateAccount = statement({
  name: 'update_account',
  params: [uuid, text, text, text],
  columns: {},
  text: `
    update people
    set
      name = $2,
      language = $3,
      appearance = $4
    where id = $1`,
})
