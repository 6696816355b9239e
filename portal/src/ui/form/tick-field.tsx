import { Checkbox } from '@mantine/core'
import classes from './field.module.css'
import type { FieldBinding } from './use-form.ts'

type Properties = FieldBinding<boolean> & { readonly label: string; readonly help?: string }

/** Yes or no. */
export function TickField({ name, value, error, onChange, onBlur, label, help }: Properties) {
  return (
    <Checkbox
      {...{ name, label, onBlur }}
      checked={value}
      description={help}
      error={error}
      classNames={{ root: classes.tick ?? '', label: classes.tickLabel ?? '', error: classes.error ?? '' }}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}
