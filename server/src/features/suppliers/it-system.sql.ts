import { text, uuid } from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'

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
