import { json, nullable, text, timestamp, uuid } from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

const details = { name: text, contactName: nullable(text), contactEmail: nullable(text) } as const

// All of the market, or one.
export const listSuppliers = statement({
  name: 'list_suppliers',
  params: [text, nullable(uuid)],
  columns: { id: uuid, ...details, systems: json },
  text: `
    select
      s.id, s.name, s.contact_name as "contactName", s.contact_email as "contactEmail",
      coalesce(
        (
          select jsonb_agg(jsonb_build_object('id', y.id, 'name', y.name) order by y.name collate by_name)
          from it_systems y
          where y.supplier_id = s.id
        ),
        '[]'
      ) as systems
    from suppliers s
    where s.market_code = $1
      and ($2::uuid is null or s.id = $2)
    order by s.name collate by_name`,
})

// Locks the row: whoever changes a supplier waits for who is changing it, and then sees what that one did.
export const findSupplierForUpdate = statement({
  name: 'find_supplier_for_update',
  params: [text, uuid],
  columns: details,
  text: `
    select name, contact_name as "contactName", contact_email as "contactEmail"
    from suppliers
    where market_code = $1
      and id = $2
    for update`,
})

export const insertSupplier = statement({
  name: 'insert_supplier',
  params: [uuid, text, text, nullable(text), nullable(text), timestamp],
  columns: {},
  text: `
    insert into suppliers (id, market_code, name, contact_name, contact_email, created_at)
    values ($1, $2, $3, $4, $5, $6)`,
})

export const updateSupplier = statement({
  name: 'update_supplier',
  params: [text, uuid, text, nullable(text), nullable(text)],
  columns: {},
  text: `
    update suppliers
    set name = $3, contact_name = $4, contact_email = $5
    where market_code = $1
      and id = $2`,
})

export const findSupplierOfMarket = statement({
  name: 'find_supplier_of_market',
  params: [uuid, uuid],
  columns: { name: text },
  text: `
    select s.name
    from suppliers s
    join organisations o on o.market_code = s.market_code
    where o.id = $1
      and s.id = $2`,
})

// Of an incident; the whole supplier's lock holds each of its systems.
export const findOpenLock = statement({
  name: 'find_open_incident_lock',
  params: [uuid, nullable(uuid)],
  columns: { id: uuid },
  text: `
    select id
    from incident_locks
    where supplier_id = $1
      and (it_system_id is null or it_system_id = $2)
      and unlocked_at is null`,
})
