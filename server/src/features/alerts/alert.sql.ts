import { integer, text, timestamp, uuid } from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'

export const insertAlert = statement({
  name: 'insert_alert',
  params: [text, uuid, integer, uuid, text, text, text, text, text, text, text, text, text, timestamp],
  columns: {},
  text: `
    insert into alerts (
      id, organisation_id, location_id, client_uuid, code, operation, operation_code, data_entry_mode,
      code_scheme, product_code, serial_number, batch, expiry, raised_at
    )
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
})
