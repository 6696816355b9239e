import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'

const silent = new Logger(() => () => {})

/** Makes or renews the queue of jobs, which graphile-worker keeps in a schema of its own. Not by two nodes at once. */
export async function migrateQueue(connection: pg.PoolConfig): Promise<void> {
  const pool = new pg.Pool({ ...connection, max: 1, connectionTimeoutMillis: 10_000 })
  // What breaks is told by the statement that ran on it.
  pool.on('error', () => {}).on('connect', (client) => client.on('error', () => {}))
  try {
    await runMigrations({ pgPool: pool, schema: 'graphile_worker', logger: silent })
  } finally {
    await pool.end()
  }
}
