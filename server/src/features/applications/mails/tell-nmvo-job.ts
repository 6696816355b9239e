import type { Job } from '../../../platform/jobs/job.ts'

/** The name of the task that mails a national organisation that somebody has applied for something. */
export const tellNmvoTask = 'tell_nmvo_of_application'

/** Asks for that mail: whoever applies may not see who works at the national organisation. */
export function tellNmvoJob(applicationId: string): Job {
  return { task: tellNmvoTask, payload: { applicationId } }
}
