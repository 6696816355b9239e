import { useState } from 'react'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ChoiceField } from '../../../ui/form/choice-field.tsx'
import { announce } from '../../../ui/page/announcements.tsx'
import { useReadFailure } from '../../../ui/page/failure.tsx'
import { useChangeAccount } from '../account.queries.ts'

type Change = Parameters<ReturnType<typeof useChangeAccount>['mutate']>[0]

type Properties<Value extends string> = {
  readonly name: string
  readonly label: string
  readonly help?: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly asChange: (value: Value) => Change
}

/** A choice that is saved as soon as it is made. */
export function PreferenceField<Value extends string>(properties: Properties<Value>) {
  const { name, label, help, value, options, asChange } = properties
  const { profile } = useTexts('account').account
  const change = useChangeAccount()
  const read = useReadFailure()
  // Shown while it is on its way; where it fails, what is so is shown again, with the reason.
  const [chosen, setChosen] = useState<Value>()
  const choose = (next: Value) => {
    setChosen(next)
    change.mutate(asChange(next), {
      onSuccess: () => announce(profile.kept),
      onSettled: () => setChosen(undefined),
    })
  }
  return (
    <ChoiceField
      name={name}
      label={label}
      {...(help === undefined ? {} : { help })}
      value={chosen ?? value}
      options={options}
      error={change.isError ? read(change.error).sentence : undefined}
      onChange={choose}
      onBlur={() => {}}
    />
  )
}
