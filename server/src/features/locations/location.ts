import type { Actor } from '../../access/actor.ts'

/** Where a thing is: at a location of an organisation, or at none of them. */
export type Place = { readonly organisationId: string; readonly locationId: number | null }

/** Whether an actor may see what is at a place: a person who is limited to locations sees in his organisation only these. */
export function isWithinReach(actor: Actor, { organisationId, locationId }: Place): boolean {
  if (actor.kind !== 'person' || actor.locationIds === undefined) return true
  if (actor.organisationId !== organisationId) return true
  return locationId !== null && actor.locationIds.has(locationId)
}
