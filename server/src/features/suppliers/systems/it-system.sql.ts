import { text, timestamp, uuid } from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

export const findSystemOfSupplier = statement({
  name: 'find_system_of_supplier',
  params: [uuid, uuid],
  columns: { name: text },
  text: `
    select name
    from it_systems
    where supplier_id = $1
      and id = $2`,
})

// Locks the row: whoever changes an IT system waits for who is changing it, and then sees what that one did.
export const findSystemForUpdate = statement({
  name: 'find_system_for_update',
  params: [text, uuid, uuid],
  columns: { name: text },
  text: `
    select name
    from it_systems
    where market_code = $1
      and supplier_id = $2
      and id = $3
    for update`,
})

export const insertSystem = statement({
  name: 'insert_it_system',
  params: [uuid, text, uuid, text, timestamp],
  columns: {},
  text: `
    insert into it_systems (id, market_code, supplier_id, name, created_at)
    values ($1, $2, $3, $4, $5)`,
})

export const updateSystem = statement({
  name: 'update_it_system',
  params: [text, uuid, text],
  columns: {},
  text: `
    update it_systems
    set name = $3
    where market_code = $1
      and id = $2`,
})

export const deleteSystem = statement({
  name: 'delete_it_system',
  params: [text, uuid],
  columns: {},
  text: `
    delete from it_systems
    where market_code = $1
      and id = $2`,
})
