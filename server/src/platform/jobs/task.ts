/** A job that a worker has taken up; its number finds it in the log and in the queue. */
type RunningJob = { readonly id: string }

/**
 * Does the jobs of one kind. Returning ends the job; an error has it tried again, later each time and twelve times at
 * most, unless it is a PermanentFailure. The error's message stands in the queue and in the log.
 */
export type Task = (payload: unknown, job: RunningJob) => Promise<void>

/** The tasks of a worker, by the names that jobs call them. */
export type Tasks = Readonly<Record<string, Task>>
