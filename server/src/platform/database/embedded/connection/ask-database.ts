import pg from 'pg'
import type { QueryResult } from 'pg'
import type { DatabaseConnection } from './database-connection.ts'

type Ask = (sql: string) => Promise<QueryResult<Record<string, unknown>>>

/** Opens one connection for some statements and closes it; raises what `pg` raises. */
export async function askDatabase<T>(
  connection: DatabaseConnection,
  work: (ask: Ask) => Promise<T>,
): Promise<T> {
  // ssl is spelt out because pg would take it from PGSSLMODE, and this server has none.
  const client = new pg.Client({ ...connection, ssl: false, options: '', connectionTimeoutMillis: 5_000 })
  // A connection that breaks while idle is reported by the next statement as well.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await work((sql) => client.query(sql))
  } finally {
    await client.end().catch(() => undefined)
  }
}
