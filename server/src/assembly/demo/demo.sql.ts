import { date, integer, nullable, text, timestamp } from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'

// Some packs of each batch, those that are no longer active first: one of every kind is among them.
export const listDemoPacks = statement({
  name: 'list_demo_packs',
  params: [integer],
  columns: {
    scheme: text,
    productCode: text,
    productName: text,
    serialNumber: text,
    batch: text,
    expiry: date,
    state: text,
    recalledAt: nullable(timestamp),
    withdrawnAt: nullable(timestamp),
  },
  text: `
    select
      p.code_scheme as scheme, p.code as "productCode", p.name as "productName", k.serial_number as "serialNumber",
      b.batch, b.expiry, k.state, b.recalled_at as "recalledAt", p.withdrawn_at as "withdrawnAt"
    from batches b
    join products p on p.id = b.product_id
    cross join lateral (
      select serial_number, state
      from packs
      where product_id = b.product_id
        and batch_id = b.id
      order by state = 'Active', serial_number
      limit $1
    ) k
    order by p.id, b.id, k.state, k.serial_number`,
})

export const withdrawProduct = statement({
  name: 'withdraw_product',
  params: [integer, timestamp, text],
  columns: {},
  text: `
    update products
    set withdrawn_at = $2, withdrawal_reason = $3
    where id = $1`,
})

export const markSomePacks = statement({
  name: 'mark_some_packs',
  params: [integer, text, text, timestamp],
  columns: {},
  text: `
    update packs
    set state = $3, changed_at = $4
    where product_id = $1
      and serial_number = $2`,
})
