import pg from 'pg'
import { testAdminUrl, testDatabaseUrl } from './test-app.ts'

/** The tables in which a text stands in any column of any row, as it is or as bytes. */
export async function tablesWith(sought: string): Promise<string[]> {
  const url = new URL(testAdminUrl())
  url.pathname = new URL(testDatabaseUrl()).pathname
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public'`,
    )
    const found: string[] = []
    for (const { name } of rows) {
      const query = `select from ${name} t where strpos(t::text, $1) > 0 or strpos(t::text, $2) > 0 limit 1`
      const { rowCount } = await client.query(query, [sought, Buffer.from(sought).toString('hex')])
      if (rowCount !== 0) found.push(name)
    }
    return found
  } finally {
    await client.end()
  }
}
