import { PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../../texts/texts-provider.tsx'
import { fieldLook, fieldWords, type FieldWords } from './field-look.tsx'
import type { FieldBinding } from './use-form.ts'

type Properties = FieldWords &
  FieldBinding<string> & {
    readonly autoComplete: 'current-password' | 'new-password'
    readonly hasFocusFirst?: boolean
  }

/** A password: hidden, until the person asks to see it. */
export function PasswordField(properties: Properties) {
  const { name, value, error, onChange, onBlur, autoComplete, hasFocusFirst = false } = properties
  const { ui } = useTexts()
  const [isShown, setShown] = useState(false)
  return (
    <PasswordInput
      {...fieldWords(properties, error)}
      inputWrapperOrder={[...fieldLook.inputWrapperOrder]}
      classNames={fieldLook.classNames}
      {...{ name, value, onBlur, autoComplete }}
      {...(hasFocusFirst ? { 'data-autofocus': true, autoFocus: true } : {})}
      size="md"
      visible={isShown}
      onVisibilityChange={setShown}
      visibilityToggleButtonProps={{
        'aria-label': isShown ? ui.hidePassword : ui.showPassword,
        tabIndex: 0,
        'aria-hidden': false,
        size: 44,
      }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
