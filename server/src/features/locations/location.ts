import type { Actor, Person } from '../../access/actor.ts'

/** Where a thing is: at a location of an organisation, or at none of them. */
type Place = {
  readonly organisationId: string
  readonly locationId: number | null
  readonly closedAt: Date | null
}

/**
 * Whether an actor may see what is at a place. In his own organisation a person sees what is at open locations and,
 * where he is limited to some, at these.
 */
export function isWithinReach(actor: Actor, { organisationId, locationId, closedAt }: Place): boolean {
  if (actor.kind !== 'person' || actor.organisationId !== organisationId) return true
  if (closedAt !== null) return false
  return actor.locationIds === undefined || (locationId !== null && actor.locationIds.has(locationId))
}

/** The locations that a person is limited to, as statements take them; null: all. */
export function reachOf({ locationIds }: Pick<Person, 'locationIds'>): readonly number[] | null {
  return locationIds === undefined ? null : [...locationIds]
}
