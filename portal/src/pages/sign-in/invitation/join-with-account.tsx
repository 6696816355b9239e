import { useState } from 'react'
import { paths } from '../../../navigation/paths.ts'
import { useGo } from '../../../navigation/use-address.ts'
import { isProblem } from '../../../session/problem.ts'
import { useSessionQuery, useSignOut } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { FormFrame } from '../../../ui/form/form-frame.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { announce } from '../../../ui/page/announcements.tsx'
import { ErrorState } from '../../../ui/page/error-state.tsx'
import { LoadingState } from '../../../ui/page/loading-state.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import type { SignInProgress } from '../sign-in-progress.ts'
import { SignInSteps } from '../sign-in-steps.tsx'
import { useAcceptInvitation } from '../sign-in.queries.ts'
import { InvitationHead, type Invitation } from './invitation-head.tsx'

type Properties = {
  readonly token: string
  readonly invitation: Invitation
  readonly onDead: () => void
}

/** Accepts an invitation with the account that there is: whose it is signs in first. */
export function JoinWithAccount(properties: Properties) {
  const { invitation } = properties
  const { data: session, error, refetch } = useSessionQuery()
  return (
    <>
      <InvitationHead invitation={invitation} />
      {session === null ? (
        <SignInFirst email={invitation.email} />
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

function SignInFirst({ email }: { readonly email: string }) {
  const { invitation } = useTexts()
  const [progress, setProgress] = useState<SignInProgress>({ userName: email })
  return (
    <>
      <p>{invitation.signInFirst(email)}</p>
      <SignInSteps progress={progress} onProgress={setProgress} onSignedIn={() => {}} isOverPage />
    </>
  )
}

function Accept({ token, invitation, onDead, personName }: Properties & { readonly personName: string }) {
  const { invitation: words } = useTexts()
  const accept = useAcceptInvitation()
  const go = useGo()
  const form = useForm({
    start: {},
    submit: async () => {
      try {
        await accept({ token })
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
        <ActionButton type="submit" tone="main" isWide isBusy={form.isBusy} hasFocusFirst>
          {words.submit}
        </ActionButton>
      }
    >
      <p>{words.signedIn(personName)}</p>
    </FormFrame>
  )
}

function OtherAccount({ mine, theirs }: { readonly mine: string; readonly theirs: string }) {
  const { other } = useTexts().invitation
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
