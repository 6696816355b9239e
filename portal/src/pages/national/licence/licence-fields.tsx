import { useTexts } from '../../../texts/texts-provider.tsx'
import { DayField } from '../../../ui/day/day-field.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import type { Form } from '../../../ui/form/use-form.ts'
import type { LicenceValues } from './licence-values.ts'

type Properties = {
  readonly form: Pick<Form<LicenceValues>, 'field'>
  readonly isRequired: boolean
}

/** By what an organisation may trade in medicines, and until when. */
export function LicenceFields({ form, isRequired }: Properties) {
  const { licence } = useTexts('national').onboarding
  return (
    <>
      <TextField
        {...form.field('licenceNumber')}
        label={licence.number}
        maxLength={60}
        isRequired={isRequired}
      />
      <DayField {...form.field('licenceExpiresOn')} label={licence.expiresOn} help={licence.expiresOnHelp} />
    </>
  )
}
