import { raise } from '../../../access/raise.ts'
import type { PersonWork } from '../../../access/work.ts'
import { deleteClient, listLiveCredentials } from '../../clients/public.ts'
import { isWithinReach } from '../../locations/public.ts'
import { isOpen } from '../parts/application.ts'
import { findApplicationForUpdate, markWithdrawn } from '../parts/application.sql.ts'
import { holdMadeClient } from '../parts/application-equipment.sql.ts'

/**
 * Withdraws an application of the organisation that a person has open; equipment that was made for it is deleted if it
 * has no credential that counts. What has one may be at work, or about to be: that stays.
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
  if (newClientUuid !== null) await deleteWithoutCredential(work, newClientUuid)
}

async function deleteWithoutCredential(work: PersonWork, clientUuid: string): Promise<void> {
  const { actor, tx, now } = work
  const { organisationId } = actor
  const made = await tx.maybe(holdMadeClient, [organisationId, clientUuid])
  if (made === undefined || made.isDeleted || made.isLocationClosed) return
  const live = await tx.many(listLiveCredentials, [organisationId, [clientUuid], now])
  if (live.length > 0) return
  await deleteClient(work, { organisationId, clientId: made.clientId })
}
