import * as contract from '@theriac/contract/v1/locations.ts'
import type { Mount } from '../../access/mount/mount.ts'
import { raise } from '../../access/raise.ts'
import type { PersonWork } from '../../access/work.ts'
import { addLocation } from './add-location.ts'
import { changeLocation } from './change-location.ts'
import { closeLocation } from './close-location.ts'
import { demandLocation } from './demand-location.ts'
import { reachOf } from './location.ts'
import { listOpenLocations } from './location.sql.ts'
import { readLocation } from './read-location.ts'

/** Closes the application by which a location may be closed. @throws application.needed */
type CloseAsApproved = (work: PersonWork, locationId: number) => Promise<void>

/**
 * Mounts what people do with locations. Where the market wants it, a new one is applied for and not added, and one is
 * closed when that is approved.
 */
export function mountLocations({ personal }: Mount, closeAsApproved: CloseAsApproved): void {
  personal(contract.listLocations, async (_, { actor, tx }) => ({
    locations: await tx.many(listOpenLocations, [actor.organisationId, reachOf(actor)]),
  }))
  personal(contract.addLocation, async ({ body }, work) => {
    const { organisationId, locationIds } = work.actor
    if (locationIds === undefined && work.market.applicationForNewLocation) raise('application.needed')
    return readLocation(work, await addLocation(work, { organisationId, ...body }))
  })
  personal(contract.readLocation, ({ params }, work) => readLocation(work, Number(params.locationId)))
  personal(contract.changeLocation, async ({ params, body }, work) => {
    const locationId = Number(params.locationId)
    await changeLocation(work, { organisationId: work.actor.organisationId, locationId }, body)
    return readLocation(work, locationId)
  })
  personal(contract.closeLocation, async ({ params }, work) => {
    const owned = { organisationId: work.actor.organisationId, locationId: Number(params.locationId) }
    // Who may not know of the location is not told either that it needs an application. And the location is held before
    // the application, as by whoever applies.
    await demandLocation(work, owned)
    await closeAsApproved(work, owned.locationId)
    await closeLocation(work, owned)
  })
}
