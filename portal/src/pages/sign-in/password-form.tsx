import type { SignInStep } from '@theriac/contract/v1/sign-in.ts'
import { paths } from '../../navigation/paths.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { ActionButton } from '../../ui/action/action-button.tsx'
import { TextLink } from '../../ui/action/text-link.tsx'
import { FormFrame } from '../../ui/form/form-frame.tsx'
import { PasswordField } from '../../ui/form/password-field.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import classes from './password-form.module.css'
import { useBeginSignIn } from './sign-in.queries.ts'

type Properties = { readonly userName: string; readonly onNext: (step: SignInStep) => void }

/** User Name and Password. */
export function PasswordForm({ userName, onNext }: Properties) {
  const { signIn } = useTexts()
  const begin = useBeginSignIn()
  const form = useForm({
    start: { email: userName, password: '' },
    check: ({ email, password }) => ({
      email: email.trim() === '' ? signIn.userNameMissing : undefined,
      password: password === '' ? signIn.passwordMissing : undefined,
    }),
    submit: async ({ email, password }) => onNext(await begin.mutateAsync({ email: email.trim(), password })),
  })
  return (
    <FormFrame
      form={form}
      actions={
        <ActionButton type="submit" tone="main" isWide isBusy={form.isBusy}>
          {signIn.submit}
        </ActionButton>
      }
    >
      <TextField
        {...form.field('email')}
        label={signIn.userName}
        help={signIn.userNameHelp}
        type="email"
        autoComplete="username"
        isRequired
        hasFocusFirst={userName === ''}
      />
      <div className={classes.password}>
        <PasswordField
          {...form.field('password')}
          label={signIn.password}
          autoComplete="current-password"
          isRequired
          hasFocusFirst={userName !== ''}
        />
        <p>
          {signIn.forgotten} <TextLink to={paths.passwordReset}>{signIn.passwordReset}</TextLink>
        </p>
      </div>
    </FormFrame>
  )
}
