import { useTexts } from '../../../../texts/texts-provider.tsx'
import { ChoiceField } from '../../../../ui/form/choice-field.tsx'
import { SelectField } from '../../../../ui/form/select-field.tsx'
import { TextField } from '../../../../ui/form/text-field.tsx'
import type { FieldBinding } from '../../../../ui/form/use-form.ts'
import { validDays, type Way } from './giving-values.ts'

const ways: readonly Way[] = ['show', 'send']

type WayProperties = { readonly way: FieldBinding<Way>; readonly label: string }

/** Whether who makes a client secret sees it, or sends it to the supplier. */
export function WayField({ way, label }: WayProperties) {
  const { giving } = useTexts('organisation').handOver
  return (
    <ChoiceField
      {...way}
      label={label}
      options={ways.map((value) => ({ value, label: giving.choices[value], help: giving.helps[value] }))}
    />
  )
}

type LinkProperties = {
  readonly email: FieldBinding<string>
  readonly days: FieldBinding<string>
}

/** To whom the link goes, and how long it is valid. */
export function LinkFields({ email, days }: LinkProperties) {
  const { handOver, ui } = useTexts('organisation')
  const { giving } = handOver
  return (
    <>
      <TextField
        {...email}
        label={`${giving.email} (${ui.optional})`}
        help={giving.emailHelp}
        type="email"
        maxLength={254}
      />
      <SelectField
        {...days}
        label={giving.validDays}
        options={validDays.map((all) => ({ value: String(all), label: giving.days(all) }))}
      />
    </>
  )
}
