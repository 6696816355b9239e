import { integer, nullable, text } from './columns.ts'
import { statement } from './statement.ts'

export const readSchemaVersion = statement({
  name: 'read_schema_version',
  params: [],
  columns: { version: nullable(integer) },
  text: `
    select max(version) as version
    from schema_migrations`,
})

export const readConnection = statement({
  name: 'read_connection',
  params: [],
  columns: { role: text },
  text: 'select current_user::text as role',
})
