import { raise } from '../../../access/raise.ts'
import type { PersonWork } from '../../../access/work.ts'
import { addLocation, findLocationToUse } from '../../locations/public.ts'
import { markClosed, markDecided, noteLocation } from '../parts/application.sql.ts'
import { demandUndecided, type HeldApplication } from './demand-undecided.ts'
import { makeEquipment } from '../parts/make-equipment.ts'

/**
 * Approves an application of the actor's market: the new equipment is made, unless it is there already, or the new
 * location. That a location may be closed is said; its organisation closes it.
 * @throws application.not_found, application.decided, application.over, location.closed
 */
export async function approveApplication(
  work: PersonWork,
  applicationId: string,
  reason: string | null,
): Promise<void> {
  const { actor, tx, now, record } = work
  const held = await demandUndecided(work, applicationId)
  const { organisationId, kind } = held
  await tx.run(markDecided, [
    ...([organisationId, applicationId, 'approved', reason, actor.name, actor.personId, now] as const),
  ])
  record({
    action: 'application.approved',
    subject: `application:${applicationId}`,
    organisationId,
    details: { kind, reason },
  })
  await (kind === 'new-location' ? makeLocation(work, held) : prepareLocation(work, held))
}

async function prepareLocation(work: PersonWork, held: HeldApplication): Promise<void> {
  const { id: applicationId, organisationId, systemName, supplierId, systemId, roleId } = held
  const locationId = held.locationId ?? raise('server.failed')
  const location = await work.tx.maybe(findLocationToUse, [organisationId, locationId])
  if (location === undefined || location.closedAt !== null) raise('location.closed')
  if (systemName === null || roleId === null || held.newClientUuid !== null) return
  const equipment = { applicationId, organisationId, locationId, systemName, roleId, supplierId, systemId }
  await makeEquipment(work, equipment)
}

// Nothing is left to do then.
async function makeLocation(work: PersonWork, held: HeldApplication): Promise<void> {
  const { actor, tx, now } = work
  const { id, organisationId } = held
  const locationId = await addLocation(work, {
    organisationId,
    name: held.newLocationName ?? raise('server.failed'),
    address: held.newLocationAddress,
    city: held.newLocationCity,
    postalCode: held.newLocationPostalCode ?? raise('server.failed'),
    contactEmail: held.newLocationContactEmail,
  })
  await tx.run(noteLocation, [organisationId, id, locationId])
  await tx.run(markClosed, [organisationId, id, actor.name, now])
}
