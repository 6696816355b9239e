import { Radio, Stack } from '@mantine/core'
import classes from './field.module.css'
import { fieldLook, groupWords, type FieldWords } from './field-look.tsx'
import type { FieldBinding } from './use-form.ts'

type Properties<Value extends string> = FieldWords &
  FieldBinding<Value> & {
    readonly options: readonly {
      readonly value: Value
      readonly label: string
      readonly help?: string
      /** Its help then says why. */
      readonly isDisabled?: boolean
    }[]
  }

/** One of a few, all of them in view. */
export function ChoiceField<Value extends string>(properties: Properties<Value>) {
  const { name, value, error, onChange, onBlur, options } = properties
  const { label, help, isRequired = false } = properties
  return (
    <Radio.Group
      {...groupWords({ label, ...(help === undefined ? {} : { help }), isRequired }, error)}
      inputWrapperOrder={[...fieldLook.inputWrapperOrder]}
      classNames={{
        label: fieldLook.classNames.label,
        error: fieldLook.classNames.error,
        description: fieldLook.classNames.description,
      }}
      {...{ name, value, onBlur }}
      onChange={(next) => {
        const chosen = options.find((option) => option.value === next)
        if (chosen !== undefined) onChange(chosen.value)
      }}
    >
      <Stack gap={0}>
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            label={option.label}
            description={option.help}
            disabled={option.isDisabled ?? false}
            aria-invalid={error !== undefined}
            classNames={{ root: classes.tick ?? '', label: classes.tickLabel ?? '' }}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}
