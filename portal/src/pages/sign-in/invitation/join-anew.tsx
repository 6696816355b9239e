import { isPersonName } from '@theriac/contract/typed-line.ts'
import { useEffect } from 'react'
import { isProblem } from '../../../session/failure/problem.ts'
import { useNewPassword } from '../../../session/use-new-password.ts'
import { useSpoken, useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { FormFrame } from '../../../ui/form/form-frame.tsx'
import { PasswordField } from '../../../ui/form/password-field.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { useAcceptInvitation } from '../sign-in.queries.ts'
import { InvitationHead, type Invitation } from './invitation-head.tsx'

type Properties = {
  readonly token: string
  readonly invitation: Invitation
  readonly onReady: (email: string) => void
  readonly onDead: () => void
  /** Somebody made the account meanwhile. */
  readonly onAccountExists: () => void
}

/** Accepts an invitation by making the account. */
export function JoinAnew(properties: Properties) {
  const { invitation } = properties
  const texts = useTexts('links')
  const { invitation: words, signIn, ui } = texts
  const rules = useNewPassword(invitation.passwordMinimumLength)
  const submit = useSubmit(properties)
  const form = useForm({
    start: { userName: invitation.email, name: invitation.name, password: '' },
    check: ({ name, password }) => ({
      name:
        name.trim() === '' ? words.nameMissing : isPersonName(name.trim()) ? undefined : ui.failure.notAName,
      password: rules.check(password),
    }),
    submit,
    place: (error) => ({ password: rules.refusal(error) }),
  })
  return (
    <>
      <InvitationHead invitation={invitation} />
      <FormFrame
        form={form}
        actions={
          <ActionButton type="submit" tone="main" isWide isBusy={form.isBusy}>
            {words.submit}
          </ActionButton>
        }
      >
        <TextField
          {...form.field('userName')}
          label={signIn.userName}
          help={words.userNameHelp}
          autoComplete="username"
          type="email"
          isReadOnly
        />
        <TextField
          {...form.field('name')}
          label={words.name}
          help={words.nameHelp}
          autoComplete="name"
          maxLength={100}
          isRequired
        />
        <PasswordField
          {...form.field('password')}
          label={words.password}
          help={rules.help}
          autoComplete="new-password"
          isRequired
        />
      </FormFrame>
    </>
  )
}

function useSubmit({ token, invitation, onReady, onDead, onAccountExists }: Properties) {
  const { language, speak } = useSpoken()
  const accept = useAcceptInvitation()
  // The language in which the message came; changed here, the person's choice counts.
  useEffect(() => void speak(invitation.language), [invitation.language, speak])
  return async ({ name, password }: { name: string; password: string }) => {
    try {
      const { email } = await accept({ token, name: name.trim(), password, language })
      onReady(email)
    } catch (error) {
      if (isProblem(error, 'link.not_valid')) return onDead()
      if (isProblem(error, 'invitation.account_exists')) return onAccountExists()
      throw error
    }
  }
}
