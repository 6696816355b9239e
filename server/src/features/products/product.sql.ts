import { date, integer, nullable, text, textArray, timestamp } from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'

export const insertProduct = statement({
  name: 'insert_product',
  params: [text, text, text, text, text, text, text, timestamp],
  columns: { id: integer },
  text: `
    insert into products (code_scheme, code, name, common_name, form, strength, pack_size, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
    returning id`,
})

export const insertBatch = statement({
  name: 'insert_batch',
  params: [integer, text, date, timestamp, nullable(timestamp), nullable(text)],
  columns: { id: integer },
  text: `
    insert into batches (product_id, batch, expiry, created_at, recalled_at, recall_reason)
    values ($1, $2, $3, $4, $5, $6)
    returning id`,
})

export const insertPacks = statement({
  name: 'insert_packs',
  params: [integer, integer, textArray],
  columns: {},
  text: `
    insert into packs (product_id, batch_id, serial_number)
    select $1, $2, s.serial_number
    from unnest($3::text[]) as s (serial_number)`,
})
