import { isPersonName } from '@theriac/contract/typed-line.ts'
import { useEffect } from 'react'
import { isProblem } from '../../../session/failure/problem.ts'
import { useNewPassword } from '../../../session/use-new-password.ts'
import { useSpoken, useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { FormPart } from '../../../ui/edit/form-part.tsx'
import { FormFrame } from '../../../ui/form/form-frame.tsx'
import { PasswordField } from '../../../ui/form/password-field.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import { useForm, type Form } from '../../../ui/form/use-form.ts'
import { useAcceptInvitation } from '../sign-in.queries.ts'
import { AnswerFields } from './answer-fields.tsx'
import { type AnswerValues, asAnswers, noAnswers } from './answers.ts'
import { InvitationHead, type Invitation } from './invitation-head.tsx'
import { useAnswers } from './use-answers.ts'

type Values = AnswerValues & {
  readonly userName: string
  readonly name: string
  readonly password: string
}
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
  const { questions } = invitation
  const { invitation: words } = useTexts('links')
  const form = useForm(usePlan(properties))
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
        <AnswerFields form={form} questions={questions} />
        {questions.length === 0 ? (
          <AccountFields form={form} invitation={invitation} />
        ) : (
          <FormPart title={words.account}>
            <AccountFields form={form} invitation={invitation} />
          </FormPart>
        )}
      </FormFrame>
    </>
  )
}

type FieldsProperties = Pick<Properties, 'invitation'> & { readonly form: Pick<Form<Values>, 'field'> }

function AccountFields({ form, invitation }: FieldsProperties) {
  const { invitation: words, signIn } = useTexts('links')
  const { help } = useNewPassword(invitation.passwordMinimumLength)
  return (
    <>
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
        help={help}
        autoComplete="new-password"
        isRequired
      />
    </>
  )
}

function usePlan(properties: Properties) {
  const { invitation } = properties
  const { questions } = invitation
  const { invitation: words, ui } = useTexts('links')
  const rules = useNewPassword(invitation.passwordMinimumLength)
  const answers = useAnswers(questions)
  const start: Values = {
    ...noAnswers(questions),
    ...{ userName: invitation.email, name: invitation.name, password: '' },
  }
  return {
    start,
    check: (values: Values) => ({
      ...answers.check(values),
      name:
        values.name.trim() === ''
          ? words.nameMissing
          : isPersonName(values.name.trim())
            ? undefined
            : ui.failure.notAName,
      password: rules.check(values.password),
    }),
    submit: useSubmit(properties),
    place: (error: unknown) => ({ password: rules.refusal(error), ...answers.place(error) }),
  }
}

function useSubmit({ token, invitation, onReady, onDead, onAccountExists }: Properties) {
  const { language, speak } = useSpoken()
  const accept = useAcceptInvitation()
  // The language in which the message came; changed here, the person's choice counts.
  useEffect(() => void speak(invitation.language), [invitation.language, speak])
  return async (values: Values) => {
    const { name, password } = values
    const answered = asAnswers(values, invitation.questions)
    try {
      const { email } = await accept({ token, name: name.trim(), password, language, ...answered })
      onReady(email)
    } catch (error) {
      if (isProblem(error, 'link.not_valid')) return onDead()
      if (isProblem(error, 'invitation.account_exists')) return onAccountExists()
      throw error
    }
  }
}
