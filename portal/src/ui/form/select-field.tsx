import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './field.module.css'
import { fieldLook, fieldWords, type FieldWords } from './field-look.tsx'
import type { FieldBinding } from './use-form.ts'

type Properties<Value extends string> = FieldWords &
  FieldBinding<Value> & {
    readonly options: readonly { readonly value: Value; readonly label: string }[]
    /** What the chosen option means, below the field: read out when it changes. */
    readonly about?: ReactNode
  }

/** One of a list, in the device's own way of choosing. */
export function SelectField<Value extends string>(properties: Properties<Value>) {
  const { name, value, error, onChange, onBlur, options, about } = properties
  return (
    <div>
      <NativeSelect
        {...fieldWords(properties, error)}
        inputWrapperOrder={[...fieldLook.inputWrapperOrder]}
        classNames={fieldLook.classNames}
        {...{ name, value, onBlur }}
        data={options.map((option) => ({ value: option.value, label: option.label }))}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value)
          if (chosen !== undefined) onChange(chosen.value)
        }}
      />
      {about === undefined ? null : (
        <div className={classes.help} aria-live="polite">
          {about}
        </div>
      )}
    </div>
  )
}
