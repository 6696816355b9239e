import { type Static, Type } from 'typebox'
import type { Job } from '../../../platform/jobs/job.ts'

/** The name of the task that mails organisations what an act has locked or unlocked. */
export const tellOfIncidentTask = 'tell_of_incident'

export const TellPayload = Type.Object({
  incidentLockId: Type.String(),
  what: Type.Union([Type.Literal('locked'), Type.Literal('unlocked')]),
  after: Type.Union([Type.String(), Type.Null()], { description: 'Those up to this one were told' }),
})

/** Asks for these mails: one act may touch thousands of organisations, and does not wait for their mails. */
export function tellJob(payload: Static<typeof TellPayload>): Job {
  return { task: tellOfIncidentTask, payload }
}
