import type { Location } from '@theriac/contract/v1/locations.ts'
import { hasWords } from '../../ui/table/has-words.ts'

/** The locations in which every word that was typed occurs: in the name, the address or the Location Id. */
export function filterLocations(locations: readonly Location[], typed: string): readonly Location[] {
  if (typed.trim() === '') return locations
  return locations.filter(({ id, name, address, city, postalCode }) =>
    hasWords(`${id} ${name} ${address ?? ''} ${city ?? ''} ${postalCode}`, typed),
  )
}
