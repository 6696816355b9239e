import type { SignInStep } from '@theriac/contract/v1/sign-in.ts'
import { paths } from '../../navigation/paths.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { ActionButton } from '../../ui/action/action-button.tsx'
import { TextLink } from '../../ui/action/text-link.tsx'
import { FormFrame } from '../../ui/form/form-frame.tsx'
import { PasswordField } from '../../ui/form/password-field.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import { begin } from './sign-in.queries.ts'
import classes from './sign-in.module.css'

type Properties = {
  readonly userName: string
  readonly isOverPage: boolean
  readonly onNext: (userName: string, step: SignInStep) => void
}

/** User Name and Password. */
export function PasswordForm({ userName, isOverPage, onNext }: Properties) {
  const { signIn } = useTexts()
  const form = useForm({
    start: { email: userName, password: '' },
    check: ({ email, password }) => ({
      email: email.trim() === '' ? signIn.userNameMissing : undefined,
      password: password === '' ? signIn.passwordMissing : undefined,
    }),
    submit: async ({ email, password }) => {
      const typed = email.trim()
      onNext(typed, await begin({ email: typed, password }))
    },
  })
  const email = form.field('email')
  const typeEmail = (value: string) => {
    email.onChange(value)
    // Who has to wait is the account: another one need not.
    if (form.waitSeconds > 0) form.forgetFailure()
  }
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
        {...email}
        onChange={typeEmail}
        label={signIn.userName}
        help={signIn.userNameHelp}
        type="email"
        autoComplete="username"
        maxLength={254}
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
          {signIn.forgotten}{' '}
          <TextLink
            to={paths.passwordReset}
            isInNewTab={isOverPage}
            state={{ userName: form.values.email.trim() }}
          >
            {signIn.passwordReset}
          </TextLink>
        </p>
      </div>
    </FormFrame>
  )
}
