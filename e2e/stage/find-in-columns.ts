import pg, { type ClientConfig } from 'pg'
import { openConnection } from './ask-database.ts'

/** Every column of the database whose values, written as text, hold one of these texts: as in `throttles.bucket`. */
export async function findInColumns(connection: ClientConfig, texts: readonly string[]): Promise<string[]> {
  const client = await openConnection(connection)
  try {
    const { rows: columns } = await client.query<{ table_name: string; column_name: string }>(
      `select table_name, column_name
       from information_schema.columns
       where table_schema = 'public'
         and data_type in ('text', 'character varying', 'jsonb', 'json', 'ARRAY', 'bytea', 'uuid')`,
    )
    if (columns.length === 0) throw new Error('The database has no columns.')
    const found = []
    for (const { table_name, column_name } of columns) {
      const [table, column] = [pg.escapeIdentifier(table_name), pg.escapeIdentifier(column_name)]
      const holds = `select exists (select from ${table}, unnest($1::text[]) as t (text)
                                    where position(t.text in ${column}::text) > 0) as is_there`
      const { rows } = await client.query<{ is_there: boolean }>(holds, [[...texts, ...texts.map(asBytea)]])
      if (rows[0]?.is_there === true) found.push(`${table_name}.${column_name}`)
    }
    return found
  } finally {
    await client.end()
  }
}

// How PostgreSQL writes bytes as text.
function asBytea(text: string): string {
  return Buffer.from(text).toString('hex')
}
