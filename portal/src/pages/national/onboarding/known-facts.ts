import { emptyRows } from '../../../ui/rows/row-values.ts'

/** How many known facts may be asked for. */
export const mostKnownFacts = 5

/** The fields of a known fact. */
export const factParts = ['question', 'answer'] as const

type FactFields = {
  readonly [name: `knownFacts.${number}.${(typeof factParts)[number]}`]: string
}

/** The known facts as they are typed; each field is named by its way in the contract. */
export type FactValues = FactFields & { readonly factRows: readonly number[] }

const noFields: FactFields = emptyRows('knownFacts', factParts, mostKnownFacts)

/** No known facts. */
export const noFacts: FactValues = { ...noFields, factRows: [] }

/** The known facts as they are sent. */
export function asKnownFacts(values: FactValues) {
  return values.factRows.map((row) => ({
    question: (values[`knownFacts.${row}.question`] ?? '').trim(),
    answer: (values[`knownFacts.${row}.answer`] ?? '').trim(),
  }))
}
