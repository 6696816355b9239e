import type { ApplicationKind } from '@theriac/contract/v1/applications.ts'
import type { PersonWork } from '../../../access/work.ts'
import { tellNmvoJob } from '../mails/tell-nmvo-job.ts'

/** Puts an application that was just made into the trail, with all that was given, and tells the national organisation. */
export function noteApplied(
  { record, enqueue }: Pick<PersonWork, 'record' | 'enqueue'>,
  applicationId: string,
  kind: ApplicationKind,
  given: object,
): void {
  record({
    action: 'application.applied',
    subject: `application:${applicationId}`,
    details: { kind, ...given },
  })
  enqueue(tellNmvoJob(applicationId))
}
