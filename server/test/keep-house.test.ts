import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { keepHouse } from '../src/assembly/keep-house.ts'
import { openDatabase } from '../src/platform/database/database.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

describe('housekeeping', () => {
  let database: TestDatabase
  let client: pg.Client
  before(async () => {
    database = await createTestDatabase()
    await migrate({ connectionString: database.url })
    client = new pg.Client({ connectionString: database.adminUrl })
    await client.connect()
  })
  after(async () => {
    await client.end()
    await database.drop()
  })

  it('forgets what has run its time, however much it is, and keeps the rest', async () => {
    await client.query(
      `insert into throttles (bucket, failures, window_started_at, blocked_until)
       select 'old ' || n, 1, timestamptz '2026-11-20 11:59Z', timestamptz 'epoch' from generate_series(1, 5001) n
       union all
       select 'new', 1, timestamptz '2026-11-20 12:01Z', timestamptz 'epoch'`,
    )
    const opened = openDatabase({ connectionString: database.url }, () => {})
    try {
      await keepHouse(opened, { now: () => new Date('2026-11-21T12:00:00Z') })
    } finally {
      await opened.close()
    }
    const { rows } = await client.query('select bucket from throttles')
    assert.deepEqual(rows, [{ bucket: 'new' }])
  })
})
