import { date, integer, nullable, text, textArray, timestamp, uuid } from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'

// Some packs of each batch, those that are no longer active first: one of every kind is among them.
export const listDemoPacks = statement({
  name: 'list_demo_packs',
  params: [integer],
  columns: {
    scheme: text,
    productCode: text,
    serialNumber: text,
    batch: text,
    expiry: date,
    state: text,
    recalledAt: nullable(timestamp),
    withdrawnAt: nullable(timestamp),
  },
  text: `
    select
      p.code_scheme as scheme, p.code as "productCode", k.serial_number as "serialNumber", b.batch, b.expiry,
      k.state, b.recalled_at as "recalledAt", p.withdrawn_at as "withdrawnAt"
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

export const insertDemoPerson = statement({
  name: 'insert_demo_person',
  params: [uuid, text, text, text, text, timestamp],
  columns: {},
  text: `
    insert into people (id, email, name, language, password_hash, password_set_at, created_at)
    values ($1, $2, $3, $4, $5, $6, $6)
    on conflict (email) do nothing`,
})

// Where demo.json was lost, its password is too.
export const setDemoPassword = statement({
  name: 'set_demo_password',
  params: [text, text, timestamp],
  columns: {},
  text: `
    update people
    set password_hash = $2, password_set_at = $3
    where email = $1`,
})

export const insertDemoMembership = statement({
  name: 'insert_demo_membership',
  params: [uuid, uuid, text, text, timestamp],
  columns: {},
  text: `
    insert into memberships (id, organisation_id, person_id, kind, created_at)
    select $1, $2, p.id, $4, $5
    from people p
    where p.email = $3
    on conflict (organisation_id, person_id) do nothing`,
})

export const insertDemoGroup = statement({
  name: 'insert_demo_group',
  params: [uuid, uuid, text, textArray, timestamp],
  columns: {},
  text: `
    insert into user_groups (id, organisation_id, name, permissions, created_at)
    values ($1, $2, $3, $4, $5)
    on conflict (organisation_id, lower(name)) do nothing`,
})

export const joinDemoGroup = statement({
  name: 'join_demo_group',
  params: [uuid, uuid, text],
  columns: {},
  text: `
    insert into membership_groups (organisation_id, membership_id, user_group_id)
    select $1, $2, g.id
    from user_groups g
    where g.organisation_id = $1
      and g.name = $3`,
})

export const insertDemoSupplier = statement({
  name: 'insert_demo_supplier',
  params: [uuid, text, text, text, text, timestamp],
  columns: {},
  text: `
    insert into suppliers (id, market_code, name, contact_name, contact_email, created_at)
    values ($1, $2, $3, $4, $5, $6)
    on conflict (market_code, lower(name)) do nothing`,
})

export const insertDemoSystem = statement({
  name: 'insert_demo_system',
  params: [uuid, text, text, text, timestamp],
  columns: {},
  text: `
    insert into it_systems (id, market_code, supplier_id, name, created_at)
    select $1, s.market_code, s.id, $4, $5
    from suppliers s
    where s.market_code = $2
      and s.name = $3
    on conflict (supplier_id, lower(name)) do nothing`,
})

export const findDemoSystem = statement({
  name: 'find_demo_system',
  params: [text, text],
  columns: { systemId: uuid, supplierId: uuid },
  text: `
    select id as "systemId", supplier_id as "supplierId"
    from it_systems
    where market_code = $1
      and name = $2`,
})
