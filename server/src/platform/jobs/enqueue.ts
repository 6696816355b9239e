import type { Transaction } from '../database/database.ts'
import { enqueueJob } from './enqueue-job.sql.ts'
import type { Job } from './job.ts'

/** Puts a job into the queue, in the transaction of what asks for it: where that fails, the job never was. */
export function enqueue(tx: Transaction, { task, payload, runAt }: Job): void {
  tx.send(enqueueJob, [task, payload, runAt ?? null])
}
