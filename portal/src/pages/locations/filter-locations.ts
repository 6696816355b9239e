import type { Location } from '@theriac/contract/v1/locations.ts'

/** The locations in which every word that was typed occurs: in the name, the address or the Location Id. */
export function filterLocations(locations: readonly Location[], typed: string): readonly Location[] {
  const words = typed
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return locations
  return locations.filter((location) => {
    const { id, name, address, city, postalCode } = location
    const text = `${id} ${name} ${address ?? ''} ${city ?? ''} ${postalCode}`.toLocaleLowerCase()
    return words.every((word) => text.includes(word))
  })
}
