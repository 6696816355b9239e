import type { Location } from '@theriac/contract/v1/locations.ts'
import type { LocationChange, NewLocation } from './locations.queries.ts'

/** What is typed of a location. */
export type LocationValues = {
  readonly name: string
  readonly address: string
  readonly city: string
  readonly postalCode: string
  readonly contactEmail: string
}

export const noValues: LocationValues = { name: '', address: '', city: '', postalCode: '', contactEmail: '' }

/** A location as a form shows it. */
export function asValues({ name, address, city, postalCode, contactEmail }: Location): LocationValues {
  return { name, postalCode, address: address ?? '', city: city ?? '', contactEmail: contactEmail ?? '' }
}

/** What was typed, as it is sent: without space at the ends, what is empty as nothing. */
export function asDetails(values: LocationValues): NewLocation {
  return {
    name: values.name.trim(),
    postalCode: values.postalCode.trim(),
    address: orNothing(values.address),
    city: orNothing(values.city),
    contactEmail: orNothing(values.contactEmail),
  }
}

/** Only what the person has changed: what somebody else has changed meanwhile stays. */
export function changesSince(before: LocationValues, values: LocationValues): LocationChange {
  const [old, now] = [asDetails(before), asDetails(values)]
  return {
    ...(now.name === old.name ? {} : { name: now.name }),
    ...(now.postalCode === old.postalCode ? {} : { postalCode: now.postalCode }),
    ...(now.address === old.address ? {} : { address: now.address }),
    ...(now.city === old.city ? {} : { city: now.city }),
    ...(now.contactEmail === old.contactEmail ? {} : { contactEmail: now.contactEmail }),
  }
}

function orNothing(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}
