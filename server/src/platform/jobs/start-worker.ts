import { setTimeout as pause } from 'node:timers/promises'
import { run, type Runner, type Task as QueueTask } from 'graphile-worker'
import pg from 'pg'
import type { Log } from '../log/create-log.ts'
import { PermanentFailure } from './permanent-failure.ts'
import { queueLog } from './queue-log.ts'
import type { Task, Tasks } from './task.ts'

/** Does jobs until it is stopped. */
export type Worker = {
  /** Takes up no more jobs, and ends when those that run have. */
  readonly stop: () => Promise<void>
}

type Start = { readonly connection: pg.PoolConfig; readonly tasks: Tasks; readonly log: Log }

const jobsAtOnce = 3
const restartAfterMilliseconds = 2_000

/**
 * Does the jobs of these tasks as they come into the queue, on connections of its own as the owner of the queue. Goes
 * on by itself when the database has been away. Every node has one; each job is done by one of them.
 */
export function startWorker({ connection, tasks, log }: Start): Worker {
  // One more listens for new jobs, and one is for the road.
  const pool = new pg.Pool({
    ...connection,
    max: jobsAtOnce + 2,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  })
  pool.on('error', () => {}).on('connect', (client) => client.on('error', () => {}))
  const taskList = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, asQueueTask(task, log)]),
  )
  const stopping = new AbortController()
  let runner: Runner | undefined

  const work = async () => {
    runner = await run({ pgPool: pool, taskList, ...settings, logger: queueLog(log) })
    if (stopping.signal.aborted) await runner.stop()
    await runner.promise
  }
  const keepWorking = async () => {
    while (!stopping.signal.aborted) {
      await work().catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : 'unknown'
        if (!stopping.signal.aborted) log.warn({ reason }, 'the worker stopped, and will start again')
      })
      await pause(restartAfterMilliseconds, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }
  const ended = keepWorking()
  const stop = async () => {
    stopping.abort()
    // It may be stopping already, for a reason of its own.
    await runner?.stop().catch(() => {})
    await ended
    await pool.end()
  }
  return { stop }
}

const settings = {
  schema: 'graphile_worker',
  concurrency: jobsAtOnce,
  pollInterval: 2_000,
  noHandleSignals: true,
  // Else it looks for a file named crontab where the program was started.
  parsedCronItems: [],
  // Without these a job that cannot be marked as done, because the database has gone, would end the process.
  preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
}

function asQueueTask(task: Task, log: Log): QueueTask {
  return async (payload, { job }) => {
    try {
      await task(payload, { id: job.id })
    } catch (error) {
      if (!(error instanceof PermanentFailure)) throw error
      log.error({ job: job.id, task: job.task_identifier, ...error.details }, error.message)
    }
  }
}
