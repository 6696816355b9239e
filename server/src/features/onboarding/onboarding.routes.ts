import * as contract from '@theriac/contract/v1/onboarding.ts'
import type { Mount } from '../../access/mount/mount.ts'
import { confirmLocations } from './confirm-locations.ts'
import { findOnboarding, listProposedLocations } from './onboarding.sql.ts'

/** Mounts what is left to do for an organisation whose people are in. */
export function mountOnboarding({ personal }: Mount): void {
  personal(contract.readOnboarding, async (_, { actor, tx }) => {
    // Who is limited to locations confirms none.
    if (actor.locationIds !== undefined) return { isOpen: false, locations: [] }
    const found = await tx.maybe(findOnboarding, [actor.organisationId])
    return {
      isOpen: found !== undefined && found.locationsConfirmedAt === null,
      locations: await tx.many(listProposedLocations, [actor.organisationId]),
    }
  })
  personal(contract.confirmLocations, async ({ body }, work) => ({
    added: await confirmLocations(work, body.locations),
  }))
}
