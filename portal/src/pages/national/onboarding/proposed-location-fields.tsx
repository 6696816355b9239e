import { useTexts } from '../../../texts/texts-provider.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import type { Form } from '../../../ui/form/use-form.ts'
import { FormRows } from '../../../ui/rows/form-rows.tsx'
import { locationParts, mostLocations, type ProposedValues } from './proposed-locations.ts'

/** The locations of an organisation as far as they are known: it confirms them. */
export function ProposedLocationFields({ form }: { readonly form: Pick<Form<ProposedValues>, 'field'> }) {
  const { national, onboarding } = useTexts('national')
  const { locations } = onboarding
  const { name, city, postalCode } = national.locations
  const rows = form.field('locationRows')
  return (
    <FormRows
      title={locations.title}
      sentence={locations.sentence}
      words={locations}
      rows={rows.value}
      most={mostLocations}
      onChange={rows.onChange}
      onRemove={(row) => {
        for (const part of locationParts) form.field(`locations.${row}.${part}`).onChange('')
      }}
    >
      {(row) => (
        <>
          <TextField {...form.field(`locations.${row}.name`)} label={name} maxLength={120} isRequired />
          <TextField {...form.field(`locations.${row}.address`)} label={locations.address} maxLength={200} />
          <TextField {...form.field(`locations.${row}.city`)} label={city} maxLength={120} />
          <TextField
            {...form.field(`locations.${row}.postalCode`)}
            label={postalCode}
            maxLength={20}
            isRequired
          />
        </>
      )}
    </FormRows>
  )
}
