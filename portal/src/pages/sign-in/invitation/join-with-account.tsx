import { paths } from '../../../navigation/paths.ts'
import { useGo } from '../../../navigation/use-address.ts'
import { isProblem } from '../../../session/failure/problem.ts'
import { useSessionQuery, useSignOut } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { FormFrame } from '../../../ui/form/form-frame.tsx'
import { PasswordField } from '../../../ui/form/password-field.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { announce } from '../../../ui/page/announcements.tsx'
import { ErrorState } from '../../../ui/page/error-state.tsx'
import { LoadingState } from '../../../ui/page/loading-state.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import { useAcceptInvitation } from '../sign-in.queries.ts'
import { AnswerFields } from './answer-fields.tsx'
import { type AnswerValues, asAnswers, noAnswers } from './answers.ts'
import { InvitationHead, type Invitation } from './invitation-head.tsx'
import { useAnswers } from './use-answers.ts'

type PasswordValues = AnswerValues & { readonly userName: string; readonly password: string }
type Properties = {
  readonly token: string
  readonly invitation: Invitation
  readonly onDead: () => void
  readonly onReady: (email: string) => void
}

/** Accepts an invitation with the account that there is: signed in with it, or with its password. */
export function JoinWithAccount(properties: Properties) {
  const { invitation } = properties
  const { data: session, error, refetch } = useSessionQuery()
  return (
    <>
      <InvitationHead invitation={invitation} />
      {session === null ? (
        <AcceptWithPassword {...properties} />
      ) : session === undefined ? (
        error === null ? (
          <LoadingState lines={3} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )
      ) : session.person.email === invitation.email ? (
        <Accept {...properties} personName={session.person.name} />
      ) : (
        <OtherAccount mine={session.person.email} theirs={invitation.email} />
      )}
    </>
  )
}

// Who belongs to no organisation any more could not sign in before he has accepted: the password is enough for it.
function AcceptWithPassword({ token, invitation, onDead, onReady }: Properties) {
  const { invitation: words, signIn, problems } = useTexts('links')
  const accept = useAcceptInvitation()
  const { questions } = invitation
  const answers = useAnswers(questions)
  const start: PasswordValues = { ...noAnswers(questions), userName: invitation.email, password: '' }
  const form = useForm({
    start,
    check: (values) => ({
      ...answers.check(values),
      password: values.password === '' ? words.passwordMissing : undefined,
    }),
    submit: async (values) => {
      const { password } = values
      try {
        onReady((await accept({ token, password, ...asAnswers(values, questions) })).email)
      } catch (error) {
        if (!isProblem(error, 'link.not_valid')) throw error
        onDead()
      }
    },
    place: (error) => ({
      ...answers.place(error),
      password: isProblem(error, 'password.wrong') ? problems['password.wrong'] : undefined,
    }),
  })
  return (
    <FormFrame
      form={form}
      actions={
        <ActionButton type="submit" tone="main" isWide isBusy={form.isBusy}>
          {words.submit}
        </ActionButton>
      }
    >
      <AnswerFields form={form} questions={questions} />
      <p>{words.hasAccount(invitation.email)}</p>
      <TextField
        {...form.field('userName')}
        label={signIn.userName}
        autoComplete="username"
        type="email"
        isReadOnly
      />
      <PasswordField
        {...form.field('password')}
        label={words.password}
        autoComplete="current-password"
        isRequired
        hasFocusFirst={questions.length === 0}
      />
    </FormFrame>
  )
}

function Accept({ token, invitation, onDead, personName }: Properties & { readonly personName: string }) {
  const { invitation: words } = useTexts('links')
  const accept = useAcceptInvitation()
  const go = useGo()
  const { questions } = invitation
  const answers = useAnswers(questions)
  const form = useForm({
    start: noAnswers(questions),
    check: answers.check,
    place: answers.place,
    submit: async (values) => {
      try {
        await accept({ token, ...asAnswers(values, questions) })
      } catch (error) {
        if (!isProblem(error, 'link.not_valid')) throw error
        return onDead()
      }
      announce(words.accepted(invitation.organisationName))
      go(paths.home, { replace: true })
    },
  })
  return (
    <FormFrame
      form={form}
      actions={
        <ActionButton
          type="submit"
          tone="main"
          isWide
          isBusy={form.isBusy}
          hasFocusFirst={questions.length === 0}
        >
          {words.submit}
        </ActionButton>
      }
    >
      <p>{words.signedIn(personName)}</p>
      <AnswerFields form={form} questions={questions} />
    </FormFrame>
  )
}

function OtherAccount({ mine, theirs }: { readonly mine: string; readonly theirs: string }) {
  const { other } = useTexts('links').invitation
  const signOut = useSignOut()
  return (
    <>
      <Notice meaning="careful" title={other.title}>
        {other.advice(mine, theirs)}
      </Notice>
      {signOut.isError ? <ErrorState error={signOut.error} /> : null}
      <ActionButton tone="main" isWide isBusy={signOut.isPending} onClick={() => signOut.mutate()}>
        {other.signOut}
      </ActionButton>
    </>
  )
}
