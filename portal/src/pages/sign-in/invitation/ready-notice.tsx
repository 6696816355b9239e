import { paths } from '../../../navigation/paths.ts'
import { useGo } from '../../../navigation/use-address.ts'
import { useSessionQuery, useSignOut } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { ErrorState } from '../../../ui/page/error-state.tsx'
import { LinkNotice } from '../link-notice.tsx'

/** After an invitation was accepted: how to sign in. Somebody else who is signed in here is signed out for that. */
export function ReadyNotice({ email, isNew }: { readonly email: string; readonly isNew: boolean }) {
  const { ready, joined } = useTexts('links').invitation
  const { data: session } = useSessionQuery()
  const signOut = useSignOut()
  const go = useGo()
  const toSignIn = () => go(paths.signIn, { state: { userName: email } })
  const leave = () => (session === null ? toSignIn() : signOut.mutate(undefined, { onSuccess: toSignIn }))
  return (
    <LinkNotice title={isNew ? ready.title : joined.title}>
      <p>{ready.advice(email)}</p>
      {session === undefined || session === null ? null : <p>{ready.signedInAs(session.person.name)}</p>}
      {signOut.isError ? <ErrorState error={signOut.error} /> : null}
      <ActionButton tone="main" isWide isBusy={signOut.isPending} onClick={leave}>
        {ready.action}
      </ActionButton>
    </LinkNotice>
  )
}
