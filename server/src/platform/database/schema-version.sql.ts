import { integer, nullable } from './columns.ts'
import { statement } from './statement.ts'

export const readSchemaVersion = statement({
  name: 'read_schema_version',
  params: [],
  columns: { version: nullable(integer) },
  text: `
    select max(version) as version
    from schema_migrations`,
})
