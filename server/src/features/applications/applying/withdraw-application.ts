import { raise } from '../../../access/raise.ts'
import type { PersonWork } from '../../../access/work.ts'
import { deleteClient } from '../../clients/public.ts'
import { isWithinReach } from '../../locations/public.ts'
import { isOpen } from '../parts/application.ts'
import { findApplicationForUpdate, markWithdrawn } from '../parts/application.sql.ts'
import { findMadeClient } from '../parts/application-equipment.sql.ts'

/**
 * Withdraws an application of the organisation that a person has open; equipment that was made for it is deleted if
 * nobody has used it.
 * @throws application.not_found, also where he is limited to other locations; application.over
 */
export async function withdrawApplication(work: PersonWork, applicationId: string): Promise<void> {
  const { actor, tx, now, record } = work
  const { organisationId } = actor
  const held =
    (await tx.maybe(findApplicationForUpdate, [organisationId, applicationId])) ??
    raise('application.not_found')
  // That the location was closed meanwhile is no reason to keep the application.
  const { locationId, kind, newClientUuid } = held
  if (!isWithinReach(actor, { organisationId, locationId, closedAt: null })) raise('application.not_found')
  if (!isOpen(held)) raise('application.over')
  await tx.run(markWithdrawn, [organisationId, applicationId, actor.name, now])
  record({
    action: 'application.withdrawn',
    subject: `application:${applicationId}`,
    details: { kind },
  })
  if (newClientUuid !== null) await deleteUnused(work, newClientUuid)
}

async function deleteUnused(work: PersonWork, clientUuid: string): Promise<void> {
  const { organisationId } = work.actor
  const made = await work.tx.maybe(findMadeClient, [organisationId, clientUuid])
  if (made === undefined || made.isDeleted || made.isUsed || made.isLocationClosed) return
  await deleteClient(work, { organisationId, clientId: made.clientId })
}
