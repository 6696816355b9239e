import { useTexts } from '../../../texts/texts-provider.tsx'
import { DayField } from '../../../ui/day/day-field.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import type { Form } from '../../../ui/form/use-form.ts'
import type { RepresentativeValues } from './organisation-values.ts'

type Properties = {
  readonly form: Pick<Form<RepresentativeValues>, 'field'>
  readonly isRequired: boolean
}

/** Who authorised the Super User, and when. */
export function RepresentativeFields({ form, isRequired }: Properties) {
  const { representative } = useTexts('national').national
  return (
    <>
      <TextField
        {...form.field('representativeName')}
        label={representative.name}
        maxLength={100}
        isRequired={isRequired}
      />
      <TextField
        {...form.field('representativeEmail')}
        label={representative.email}
        type="email"
        inputMode="email"
        maxLength={254}
        isRequired={isRequired}
      />
      <DayField
        {...form.field('representativeAuthorisedOn')}
        label={representative.authorisedOn}
        isRequired={isRequired}
      />
    </>
  )
}
