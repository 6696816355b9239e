import { useState } from 'react'
import { paths } from '../../../navigation/paths.ts'
import { useLinkToken } from '../../../navigation/use-link-token.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ErrorState } from '../../../ui/page/error-state.tsx'
import { LoadingState } from '../../../ui/page/loading-state.tsx'
import { isDeadLink } from '../is-dead-link.ts'
import { LinkNotice } from '../link-notice.tsx'
import { useInvitation } from '../sign-in.queries.ts'
import { JoinAnew } from './join-anew.tsx'
import { JoinWithAccount } from './join-with-account.tsx'
import { ReadyNotice } from './ready-notice.tsx'

/** Behind the link of an invitation: joins an organisation, with a new account or with the one there is. */
export function InvitationPage() {
  const token = useLinkToken()
  const { noLink } = useTexts('links').invitation
  const { toSignIn } = useTexts('links').passwordReset
  if (token !== undefined) return <BehindLink key={token} token={token} />
  return (
    <LinkNotice title={noLink.title} action={{ verb: toSignIn, to: paths.signIn }}>
      <p>{noLink.advice}</p>
    </LinkNotice>
  )
}

function BehindLink({ token }: { readonly token: string }) {
  const { data, error, refetch } = useInvitation(token)
  const [isDead, setDead] = useState(false)
  const [readyFor, setReadyFor] = useState<{ email: string; isNew: boolean }>()
  if (readyFor !== undefined) return <ReadyNotice {...readyFor} />
  if (isDead || isDeadLink(error)) return <DeadInvitation />
  if (data === undefined) {
    return error === null ? (
      <LoadingState lines={5} />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    )
  }
  const shared = { token, invitation: data, onDead: () => setDead(true) }
  return data.hasAccount ? (
    <JoinWithAccount {...shared} onReady={(email) => setReadyFor({ email, isNew: false })} />
  ) : (
    <JoinAnew
      {...shared}
      onReady={(email) => setReadyFor({ email, isNew: true })}
      onAccountExists={() => void refetch()}
    />
  )
}

function DeadInvitation() {
  const { dead } = useTexts('links').invitation
  const { toSignIn } = useTexts('links').passwordReset
  return (
    <LinkNotice title={dead.title} isRefusal action={{ verb: toSignIn, to: paths.signIn }}>
      <p>{dead.advice}</p>
    </LinkNotice>
  )
}
