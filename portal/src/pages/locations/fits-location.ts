import type { Location } from '@theriac/contract/v1/locations.ts'

type Sought = Pick<Location, 'id' | 'name' | 'address' | 'city' | 'postalCode'>

const fewestOfACode = 3

/**
 * Whether what was typed into the filter finds a location. "Liffey Pharmacy 1" is sought as a whole; Location Ids and postal
 * codes, in which a single figure occurs nearly always, only by several.
 */
export function fitsLocation({ id, name, address, city, postalCode }: Sought, typed: string): boolean {
  const phrase = typed.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase()
  const isIn = (text: string | null) => text?.toLocaleLowerCase().includes(phrase) === true
  if ([name, address, city].some(isIn)) return true
  if (phrase.length < fewestOfACode) return false
  return isIn(postalCode) || (/^\d+$/.test(phrase) && isIn(String(id)))
}
