import * as contract from '@theriac/contract/v1/locations.ts'
import type { Mount } from '../../access/mount.ts'
import { addLocation } from './add-location.ts'
import { changeLocation } from './change-location.ts'
import { closeLocation } from './close-location.ts'
import { reachOf } from './location.ts'
import { listOpenLocations } from './location.sql.ts'
import { readLocation } from './read-location.ts'

/** Mounts what people do with locations. */
export function mountLocations({ personal }: Mount): void {
  personal(contract.listLocations, async (_, { actor, tx }) => ({
    locations: await tx.many(listOpenLocations, [actor.organisationId, reachOf(actor)]),
  }))
  personal(contract.addLocation, async ({ body }, work) => {
    const { organisationId } = work.actor
    return readLocation(work, await addLocation(work, { organisationId, ...body }))
  })
  personal(contract.readLocation, ({ params }, work) => readLocation(work, Number(params.locationId)))
  personal(contract.changeLocation, async ({ params, body }, work) => {
    const locationId = Number(params.locationId)
    await changeLocation(work, { organisationId: work.actor.organisationId, locationId }, body)
    return readLocation(work, locationId)
  })
  personal(contract.closeLocation, ({ params }, work) =>
    closeLocation(work, {
      organisationId: work.actor.organisationId,
      locationId: Number(params.locationId),
    }),
  )
}
