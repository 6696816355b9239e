import type { Work } from '../../access/work.ts'
import { whatChanged } from '../../audit/what-changed.ts'
import { keptAddressIfAny } from '../../platform/mail/kept-address.ts'
import { demandLocation, type OwnedLocation } from './demand-location.ts'
import { updateLocation } from './location.sql.ts'

/** What of a location is to be another; null empties a field. */
type LocationChanges = {
  readonly name?: string
  readonly address?: string | null
  readonly city?: string | null
  readonly postalCode?: string
  readonly contactEmail?: string | null
}

/**
 * Changes those details of a location that are given.
 * @throws location.not_found
 */
export async function changeLocation(
  work: Work,
  owned: OwnedLocation,
  changes: LocationChanges,
): Promise<void> {
  const { tx, record } = work
  const { organisationId, locationId } = owned
  const before = await demandLocation(work, owned)
  const merged = { ...before, ...changes }
  const after = { ...merged, contactEmail: keptAddressIfAny(merged.contactEmail) }
  const changed = whatChanged(before, after)
  if (changed === undefined) return
  const { name, address, city, postalCode, contactEmail } = after
  await tx.run(updateLocation, [organisationId, locationId, name, address, city, postalCode, contactEmail])
  record({
    action: 'location.changed',
    subject: `location:${locationId}`,
    organisationId,
    details: changed,
  })
}
