import pg from 'pg'
import type { Task } from '../src/platform/jobs/task.ts'
import { testDatabaseUrl } from './test-app.ts'

type Wanted = {
  readonly name: string
  readonly isOurs: (payload: Readonly<Record<string, unknown>>) => boolean
}

/**
 * Does the jobs of one kind that wait for a test, since no worker runs on the database that the test files share. Jobs
 * that they ask for are done too.
 * @returns how many there were
 */
export async function runJobs({ name, isOurs }: Wanted, task: Task): Promise<number> {
  const client = new pg.Client({ connectionString: testDatabaseUrl() })
  await client.connect()
  let done = 0
  try {
    for (;;) {
      const { rows } = await client.query<{ id: string; payload: Record<string, unknown> }>(
        `select jobs.id, jobs.payload
         from graphile_worker._private_jobs jobs
         join graphile_worker._private_tasks tasks on tasks.id = jobs.task_id
         where tasks.identifier = $1
         order by jobs.id`,
        [name],
      )
      const job = rows.find(({ payload }) => isOurs(payload))
      if (job === undefined) return done
      await client.query('delete from graphile_worker._private_jobs where id = $1', [job.id])
      await task(job.payload, { id: job.id })
      done += 1
    }
  } finally {
    await client.end()
  }
}
