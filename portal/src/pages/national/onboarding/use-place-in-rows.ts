import { Problem } from '../../../session/failure/problem.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { placeInRows } from '../../../ui/rows/row-values.ts'
import { factParts } from './known-facts.ts'
import { locationParts } from './proposed-locations.ts'

type Rows = { readonly factRows: readonly number[]; readonly locationRows?: readonly number[] }

/** Puts what the server found wrong beside the field of the known fact or location that it is about. */
export function usePlaceInRows() {
  const { wrongField } = useTexts('national').ui.failure
  return (error: unknown, { factRows, locationRows = [] }: Rows): Readonly<Record<string, string>> => {
    if (!(error instanceof Problem) || !error.is('request.invalid')) return {}
    const place = (group: string, parts: readonly string[], rows: readonly number[]) =>
      placeInRows(error.fields, { group, parts, rows }, wrongField)
    return {
      ...place('knownFacts', factParts, factRows),
      ...place('locations', locationParts, locationRows),
    }
  }
}
