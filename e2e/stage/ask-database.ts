import pg from 'pg'

/** Opens a connection for one statement of the test's own, and closes it. */
export async function askDatabase<Row extends pg.QueryResultRow>(
  connection: pg.ClientConfig,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = await openConnection(connection)
  try {
    const { rows } = await client.query<Row>(sql, [...values])
    return rows
  } finally {
    await client.end()
  }
}

/** Opens a connection; whoever opens it ends it. One that breaks is no failure of the test by itself. */
export async function openConnection(connection: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(connection)
  client.on('error', () => undefined)
  await client.connect()
  return client
}
