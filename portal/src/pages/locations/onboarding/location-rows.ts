import { emptyRows } from '../../../ui/rows/row-values.ts'
import { asDetails, type LocationValues } from '../location-values.ts'
import type { NewLocation } from '../locations.queries.ts'

/** How many locations can be confirmed at once. */
export const mostLocations = 50

/** The fields of a location. */
export const locationParts = ['name', 'address', 'city', 'postalCode', 'contactEmail'] as const

type RowFields = { readonly [name: `locations.${number}.${keyof LocationValues}`]: string }

/** The locations as they are typed; each field is named by its way in the contract. */
export type RowsValues = RowFields & { readonly rows: readonly number[] }

/** What the national organisation knows, as a form shows it. */
export function asRows(locations: readonly NewLocation[]): RowsValues {
  const fields: RowFields = {
    ...emptyRows('locations', locationParts, mostLocations),
    ...Object.fromEntries(
      locations.flatMap((location, row) =>
        locationParts.map((part) => [`locations.${row}.${part}`, location[part] ?? '']),
      ),
    ),
  }
  return { ...fields, rows: locations.map((_, row) => row) }
}

/** What was typed of one of them. */
export function valuesOf(values: RowsValues, row: number): LocationValues {
  const typed = (part: keyof LocationValues) => values[`locations.${row}.${part}`] ?? ''
  return {
    ...{ name: typed('name'), address: typed('address'), city: typed('city') },
    ...{ postalCode: typed('postalCode'), contactEmail: typed('contactEmail') },
  }
}

/** The locations as they are sent. */
export function asLocations(values: RowsValues): NewLocation[] {
  return values.rows.map((row) => asDetails(valuesOf(values, row)))
}
