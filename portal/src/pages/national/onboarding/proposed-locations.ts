import { emptyRows } from '../../../ui/rows/row-values.ts'

/** How many locations may be proposed. */
export const mostLocations = 50

/** The fields of a location that is proposed. */
export const locationParts = ['name', 'address', 'city', 'postalCode'] as const

type LocationFields = {
  readonly [name: `locations.${number}.${(typeof locationParts)[number]}`]: string
}

/** The locations as they are typed; each field is named by its way in the contract. */
export type ProposedValues = LocationFields & { readonly locationRows: readonly number[] }

const noFields: LocationFields = emptyRows('locations', locationParts, mostLocations)

/** No locations. */
export const noLocations: ProposedValues = { ...noFields, locationRows: [] }

/** The locations as they are sent. */
export function asProposed(values: ProposedValues) {
  return values.locationRows.map((row) => ({
    name: (values[`locations.${row}.name`] ?? '').trim(),
    address: orNothing(values[`locations.${row}.address`]),
    city: orNothing(values[`locations.${row}.city`]),
    postalCode: (values[`locations.${row}.postalCode`] ?? '').trim(),
    // Whom to reach there is for the organisation to say.
    contactEmail: null,
  }))
}

function orNothing(text = ''): string | null {
  return text.trim() === '' ? null : text.trim()
}
