import { Checkbox, Stack } from '@mantine/core'
import classes from './field.module.css'
import { fieldLook, fieldWords, type FieldWords } from './field-look.ts'
import type { FieldBinding } from './use-form.ts'

type Properties = FieldWords &
  FieldBinding<readonly string[]> & {
    readonly options: readonly {
      readonly value: string
      readonly label: string
      readonly help?: string
      readonly isDisabled?: boolean
    }[]
  }

/** Any of a list, all of it in view. */
export function TicksField(properties: Properties) {
  const { value, error, onChange, options } = properties
  const { label, help, isRequired = false } = properties
  return (
    <Checkbox.Group
      {...fieldWords({ label, ...(help === undefined ? {} : { help }), isRequired }, error)}
      inputWrapperOrder={[...fieldLook.inputWrapperOrder]}
      classNames={{ label: fieldLook.classNames.label, error: fieldLook.classNames.error }}
      value={[...value]}
      onChange={onChange}
    >
      <Stack gap={0}>
        {options.map((option) => (
          <Checkbox
            key={option.value}
            value={option.value}
            label={option.label}
            description={option.help}
            disabled={option.isDisabled ?? false}
            classNames={{ root: classes.tick ?? '', label: classes.tickLabel ?? '' }}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
