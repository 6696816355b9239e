import { raise } from '../../../access/raise.ts'
import { raiseIfTaken } from '../../../access/raise-if-taken.ts'
import type { PersonWork } from '../../../access/work.ts'
import { newId } from '../../../platform/crypto/new-id.ts'
import { keptAddressIfAny } from '../../../platform/mail/kept-address.ts'
import { insertClosingLocation, insertNewLocation } from '../parts/application.sql.ts'
import { demandOpenLocation } from '../parts/demand-open-location.ts'
import { noteApplied } from './note-applied.ts'

type Planned = { readonly plannedOn: string; readonly remark?: string | null }

type LocationDetails = {
  readonly name: string
  readonly address: string | null
  readonly city: string | null
  readonly postalCode: string
  readonly contactEmail: string | null
}

/**
 * Applies for a new location: it is made when the application is approved.
 * @returns the id of the application
 * @throws application.not_needed; grant.beyond_own for a person who is limited to locations
 */
export async function applyForNewLocation(
  work: PersonWork,
  given: Planned & { readonly location: LocationDetails },
): Promise<string> {
  const { actor, tx, now, market } = work
  if (actor.locationIds !== undefined) raise('grant.beyond_own')
  if (!market.applicationForNewLocation) raise('application.not_needed')
  const applicationId = newId(now)
  const { location, plannedOn, remark = null } = given
  const { name, address, city, postalCode } = location
  await tx.run(insertNewLocation, [
    ...([applicationId, actor.organisationId, plannedOn, remark, name, address, city, postalCode] as const),
    ...([keptAddressIfAny(location.contactEmail), actor.name, actor.personId, now] as const),
  ])
  noteApplied(work, applicationId, 'new-location', given)
  return applicationId
}

/**
 * Applies for closing a location: approved, the organisation closes it.
 * @returns the id of the application
 * @throws location.not_found, application.not_needed, application.open_already
 */
export async function applyForClosingLocation(
  work: PersonWork,
  given: Planned & { readonly locationId: number },
): Promise<string> {
  const { actor, tx, now, market } = work
  const { locationId, plannedOn, remark = null } = given
  await demandOpenLocation(work, locationId)
  if (!market.applicationForClosingLocation) raise('application.not_needed')
  const applicationId = newId(now)
  const { organisationId, name, personId } = actor
  await tx
    .run(insertClosingLocation, [
      ...([applicationId, organisationId, locationId, plannedOn, remark, name, personId, now] as const),
    ])
    .catch(raiseIfTaken('applications_open', 'application.open_already'))
  noteApplied(work, applicationId, 'closing-location', given)
  return applicationId
}
