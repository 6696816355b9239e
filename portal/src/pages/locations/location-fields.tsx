import { useTexts } from '../../texts/texts-provider.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import type { Form } from '../../ui/form/use-form.ts'
import classes from './location-fields.module.css'
import type { LocationValues } from './location-values.ts'

type Properties = {
  readonly form: Pick<Form<LocationValues>, 'field'>
  /** Where there is one already. */
  readonly locationId?: number
}

/** The fields of Location Detail. */
export function LocationFields({ form, locationId }: Properties) {
  const { fields, idHelp, contactEmailHelp } = useTexts('organisation').locations
  return (
    <div className={classes.fields} data-wide>
      {locationId === undefined ? null : (
        <TextField
          name="locationId"
          value={String(locationId)}
          error={undefined}
          onChange={() => {}}
          onBlur={() => {}}
          label={fields.id}
          help={idHelp}
          isMono
          isReadOnly
        />
      )}
      <TextField {...form.field('name')} label={fields.name} maxLength={120} isRequired />
      <TextField {...form.field('address')} label={fields.address} maxLength={200} />
      <TextField {...form.field('city')} label={fields.city} maxLength={120} />
      <TextField {...form.field('postalCode')} label={fields.postalCode} maxLength={20} isRequired />
      <TextField
        {...form.field('contactEmail')}
        label={fields.contactEmail}
        help={contactEmailHelp}
        type="email"
        inputMode="email"
        maxLength={254}
      />
    </div>
  )
}
