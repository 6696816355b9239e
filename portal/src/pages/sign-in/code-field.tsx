import { useTexts } from '../../texts/texts-provider.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import type { FieldBinding } from '../../ui/form/use-form.ts'

/** From the mail, from the authenticator app, or one for the day on which the app is lost. */
export type CodeKind = 'mail' | 'app' | 'recovery'

type Properties = {
  readonly binding: FieldBinding<string>
  readonly kind: CodeKind
  readonly minutes: number
}

/** Where the code is typed or pasted, with spaces or without. */
export function CodeField({ binding, kind, minutes }: Properties) {
  const { signIn } = useTexts()
  const shared = { ...binding, maxLength: 40, isMono: true, isRequired: true, hasFocusFirst: true }
  if (kind === 'recovery') {
    return (
      <TextField
        {...shared}
        label={signIn.recoveryCode}
        help={`${signIn.recovery} ${signIn.recoveryHelp}`}
        autoComplete="off"
      />
    )
  }
  return (
    <TextField
      {...shared}
      label={signIn.code}
      help={kind === 'mail' ? signIn.codeHelp(minutes) : `${signIn.app} ${signIn.appHelp}`}
      autoComplete="one-time-code"
      inputMode="numeric"
    />
  )
}
