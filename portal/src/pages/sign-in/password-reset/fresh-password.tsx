import { useEffect } from 'react'
import { useNewPassword } from '../../../session/use-new-password.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { FormFrame } from '../../../ui/form/form-frame.tsx'
import { PasswordField } from '../../../ui/form/password-field.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { ErrorState } from '../../../ui/page/error-state.tsx'
import { LoadingState } from '../../../ui/page/loading-state.tsx'
import { PageTitle } from '../../../ui/page/page-title.tsx'
import { isDeadLink } from '../is-dead-link.ts'
import { setNewPassword, usePasswordReset } from '../sign-in.queries.ts'

type Properties = {
  readonly token: string
  readonly onSet: (userName: string) => void
  readonly onDead: () => void
}

/** A new password for the account that the link is for. */
export function FreshPassword(properties: Properties) {
  const { token, onDead } = properties
  const { fresh } = useTexts('links').passwordReset
  const { data, error, refetch } = usePasswordReset(token)
  const isDead = isDeadLink(error)
  useEffect(() => {
    if (isDead) onDead()
  }, [isDead, onDead])
  if (data !== undefined) return <NewPasswordForm {...properties} {...data} />
  return (
    <>
      <PageTitle title={fresh.title} sentence={fresh.sentence} />
      {error === null || isDead ? (
        <LoadingState lines={3} />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </>
  )
}

type FormProperties = Properties & { readonly email: string; readonly passwordMinimumLength: number }

function NewPasswordForm({ token, email, passwordMinimumLength, onSet, onDead }: FormProperties) {
  const { signIn, passwordReset } = useTexts('links')
  const { fresh } = passwordReset
  const rules = useNewPassword(passwordMinimumLength)
  const form = useForm({
    start: { userName: email, password: '' },
    check: ({ password }) => ({ password: rules.check(password) }),
    submit: async ({ password }) => {
      try {
        await setNewPassword({ token, password })
      } catch (error) {
        if (!isDeadLink(error)) throw error
        return onDead()
      }
      onSet(email)
    },
    place: (error) => ({ password: rules.refusal(error) }),
  })
  return (
    <>
      <PageTitle title={fresh.title} sentence={fresh.sentence} />
      <FormFrame
        form={form}
        actions={
          <ActionButton type="submit" tone="main" isWide isBusy={form.isBusy}>
            {fresh.submit}
          </ActionButton>
        }
      >
        {/* Also tells the password manager whose password it is. */}
        <TextField
          {...form.field('userName')}
          label={signIn.userName}
          autoComplete="username"
          type="email"
          isReadOnly
        />
        <PasswordField
          {...form.field('password')}
          label={fresh.password}
          help={rules.help}
          autoComplete="new-password"
          isRequired
          hasFocusFirst
        />
      </FormFrame>
    </>
  )
}
