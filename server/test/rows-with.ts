import pg from 'pg'
import { testAdminUrl, testDatabaseUrl } from './test-app.ts'

/** The rows of all tables but the trail in which one of these texts stands in any column, each as one line. */
export async function rowsWith(sought: readonly string[]): Promise<string[]> {
  const url = new URL(testAdminUrl())
  url.pathname = new URL(testDatabaseUrl()).pathname
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    const tables = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename !~ '^audit_events' order by 1`,
    )
    const found: string[] = []
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ row: string }>(
        `select t::text as row from ${name} t where t::text ~ $1 order by 1`,
        [sought.join('|')],
      )
      found.push(...rows.map(({ row }) => `${name} ${row}`))
    }
    return found
  } finally {
    await client.end()
  }
}
