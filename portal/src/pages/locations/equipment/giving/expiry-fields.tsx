import { tellEnd } from '../../../../texts/rules/tell-chosen-day.ts'
import { useSpoken } from '../../../../texts/texts-provider.tsx'
import { DayField } from '../../../../ui/day/day-field.tsx'
import { SelectField } from '../../../../ui/form/select-field.tsx'
import type { FieldBinding } from '../../../../ui/form/use-form.ts'
import { endOfDay } from '../client/overlap.ts'
import { expiries, type Expiry } from './giving-values.ts'

type Properties = {
  readonly label: string
  readonly expiry: FieldBinding<Expiry>
  readonly expiryDay: FieldBinding<string>
}

/** Whether a credential ends by itself, and on which day. */
export function ExpiryFields({ label, expiry, expiryDay }: Properties) {
  const { texts, language } = useSpoken('organisation')
  const { giving } = texts.handOver
  return (
    <>
      <SelectField
        {...expiry}
        label={label}
        options={expiries.map((value) => ({ value, label: giving.expiries[value] }))}
      />
      {expiry.value === 'never' ? null : (
        <DayField
          {...expiryDay}
          label={giving.expiryDay}
          tell={(day) => tellEnd(endOfDay(day), language)}
          isRequired
        />
      )}
    </>
  )
}
