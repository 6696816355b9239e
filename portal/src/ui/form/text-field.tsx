import { Textarea, TextInput } from '@mantine/core'
import classes from './field.module.css'
import { fieldLook, fieldWords, type FieldWords } from './field-look.tsx'
import type { FieldBinding } from './use-form.ts'

type Properties = FieldWords &
  FieldBinding<string> & {
    readonly type?: 'text' | 'email' | 'search'
    readonly autoComplete?: string
    readonly inputMode?: 'text' | 'numeric' | 'email'
    readonly maxLength?: number
    readonly isMono?: boolean
    readonly isReadOnly?: boolean
    /** More than one: a box for several lines. */
    readonly lines?: number
    readonly hasFocusFirst?: boolean
  }

/** A line of text, or several. */
export function TextField(properties: Properties) {
  const { name, value, error, onChange, onBlur, type = 'text', autoComplete = 'off', lines = 1 } = properties
  const { inputMode, maxLength, isMono = false, isReadOnly = false, hasFocusFirst = false } = properties
  const shared = {
    ...fieldWords(properties, error),
    inputWrapperOrder: [...fieldLook.inputWrapperOrder],
    classNames: {
      ...fieldLook.classNames,
      input: `${fieldLook.classNames.input} ${isMono ? classes.mono : ''}`,
    },
    ...{ name, value, onBlur, autoComplete, readOnly: isReadOnly },
    ...(inputMode === undefined ? {} : { inputMode }),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(hasFocusFirst ? { 'data-autofocus': true, autoFocus: true } : {}),
  }
  if (lines > 1) {
    return <Textarea {...shared} rows={lines} onChange={(event) => onChange(event.currentTarget.value)} />
  }
  return <TextInput {...shared} type={type} onChange={(event) => onChange(event.currentTarget.value)} />
}
