import { paths } from '../../../navigation/paths.ts'
import { useGo } from '../../../navigation/use-address.ts'
import { Problem } from '../../../session/failure/problem.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { FormPage } from '../../../ui/form/form-page.tsx'
import { useForm, type Form } from '../../../ui/form/use-form.ts'
import { announce } from '../../../ui/page/announcements.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import { FormRows } from '../../../ui/rows/form-rows.tsx'
import { placeInRows } from '../../../ui/rows/row-values.ts'
import { LocationFields } from '../location-fields.tsx'
import type { NewLocation } from '../locations.queries.ts'
import { useCheckLocation } from '../use-check-location.ts'
import {
  asLocations,
  asRows,
  locationParts,
  mostLocations,
  type RowsValues,
  valuesOf,
} from './location-rows.ts'

type Properties = {
  /** The locations as the national organisation knows them. */
  readonly known: readonly NewLocation[]
  readonly onConfirm: (locations: NewLocation[]) => Promise<{ readonly added: number }>
}

/** The locations of a new organisation, to be corrected and confirmed. */
export function ConfirmForm({ known, onConfirm }: Properties) {
  const { confirming } = useTexts('organisation')
  const form = useForm(usePlan({ known, onConfirm }))
  const { rows } = form.values
  return (
    <FormPage
      title={confirming.title}
      sentence={confirming.sentence(known.length)}
      form={form}
      verb={confirming.verb}
      cancelTo={paths.home}
    >
      <div data-wide>
        <LocationRows form={form} />
      </div>
      {rows.length === 0 ? <Notice meaning="information" title={confirming.none} isAnnounced /> : null}
    </FormPage>
  )
}

function LocationRows({ form }: { readonly form: Form<RowsValues> }) {
  const { confirming } = useTexts('organisation')
  const rows = form.field('rows')
  return (
    <FormRows
      title={confirming.part}
      words={confirming}
      rows={rows.value}
      most={mostLocations}
      onChange={rows.onChange}
      onRemove={(row) => {
        for (const part of locationParts) form.field(`locations.${row}.${part}`).onChange('')
      }}
    >
      {(row) => <LocationFields form={{ field: (name) => form.field(`locations.${row}.${name}`) }} />}
    </FormRows>
  )
}

function usePlan({ known, onConfirm }: Properties) {
  const { confirming, ui } = useTexts('organisation')
  const check = useCheckLocation()
  const go = useGo()
  return {
    start: asRows(known),
    check: (values: RowsValues) =>
      Object.fromEntries(
        values.rows.flatMap((row) =>
          Object.entries(check(valuesOf(values, row))).map(([part, sentence]) => [
            `locations.${row}.${part}`,
            sentence,
          ]),
        ),
      ),
    submit: async (values: RowsValues) => {
      const { added } = await onConfirm(asLocations(values))
      announce(confirming.done(added))
      // Back leads past a form that is done with.
      go(paths.locations, { replace: true })
    },
    place: (error: unknown, { rows }: RowsValues) =>
      error instanceof Problem && error.is('request.invalid')
        ? placeInRows(error.fields, { group: 'locations', parts: locationParts, rows }, ui.failure.wrongField)
        : undefined,
  }
}
