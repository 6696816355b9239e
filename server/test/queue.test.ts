import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { keepHouse } from '../src/assembly/keep-house.ts'
import { openDatabase } from '../src/platform/database/database.ts'
import { databaseRoles } from '../src/platform/database/ensure-roles.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

describe('the queue of jobs', () => {
  let database: TestDatabase
  let client: pg.Client
  before(async () => {
    database = await createTestDatabase()
    client = new pg.Client({ connectionString: database.url })
    await client.connect()
  })
  after(async () => {
    await client.end()
    await database.drop()
  })

  it('is made with the schema, when four nodes start together on an empty database', async () => {
    await Promise.all(Array.from({ length: 4 }, () => migrate({ connectionString: database.url })))
    await asRole('theriac_app', `select enqueue_job('test', '{}', null)`)
  })

  for (const role of databaseRoles) {
    it(`cannot be read by ${role}`, async () => {
      for (const table of ['_private_jobs', 'jobs', '_private_tasks', '_private_job_queues']) {
        await assert.rejects(asRole(role, `select from graphile_worker.${table}`), { code: '42501' })
      }
    })
  }

  it('takes nothing from the role that only finds out who is calling', async () => {
    await assert.rejects(asRole('theriac_gate', `select enqueue_job('test', '{}', null)`), { code: '42501' })
  })

  it('forgets after a week what was tried in vain to the last, and nothing else', async () => {
    await client.query(
      `update graphile_worker._private_jobs
       set attempts = max_attempts, updated_at = '2026-11-01T00:00Z'`,
    )
    await client.query(`select enqueue_job('waits', '{}', null), enqueue_job('fresh', '{}', null)`)
    await client.query(
      `update graphile_worker._private_jobs jobs
       set attempts = max_attempts, updated_at = '2026-11-20T00:00Z'
       from graphile_worker._private_tasks tasks
       where tasks.id = jobs.task_id and tasks.identifier = 'fresh'`,
    )
    const opened = openDatabase({ connectionString: database.url }, () => {})
    try {
      await keepHouse(opened, { now: () => new Date('2026-11-21T12:00:00Z') })
    } finally {
      await opened.close()
    }
    const { rows } = await client.query<{ name: string }>(
      'select task_identifier as name from graphile_worker.jobs order by 1',
    )
    assert.deepEqual(
      rows.map(({ name }) => name),
      ['fresh', 'waits'],
    )
  })

  async function asRole(role: string, text: string): Promise<void> {
    await client.query(`set role ${role}`)
    try {
      await client.query(text)
    } finally {
      await client.query('reset role')
    }
  }
})
