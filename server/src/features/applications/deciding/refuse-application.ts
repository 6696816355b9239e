import type { PersonWork } from '../../../access/work.ts'
import { markDecided } from '../parts/application.sql.ts'
import { holdMadeClient } from '../parts/application-equipment.sql.ts'
import { demandUndecided } from './demand-undecided.ts'
import { lockIfThere } from './lock-if-there.ts'

/**
 * Refuses an application of the actor's market. Equipment that was made before anybody decided is locked.
 * @throws application.not_found, application.decided, application.over
 */
export async function refuseApplication(
  work: PersonWork,
  applicationId: string,
  reason: string,
): Promise<void> {
  const { actor, tx, now, record } = work
  const { organisationId, kind, newClientUuid } = await demandUndecided(work, applicationId)
  await tx.run(markDecided, [
    ...([organisationId, applicationId, 'refused', reason, actor.name, actor.personId, now] as const),
  ])
  record({
    action: 'application.refused',
    subject: `application:${applicationId}`,
    organisationId,
    details: { kind, reason },
  })
  const made =
    newClientUuid === null ? undefined : await tx.maybe(holdMadeClient, [organisationId, newClientUuid])
  if (made !== undefined) await lockIfThere(work, { organisationId, clientId: made.clientId }, reason)
}
