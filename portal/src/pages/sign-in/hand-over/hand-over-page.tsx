import type { CollectedCredentials } from '@theriac/contract/v1/hand-overs.ts'
import { useState } from 'react'
import { useLinkToken } from '../../../navigation/use-link-token.ts'
import { isProblem } from '../../../session/failure/problem.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { ErrorState } from '../../../ui/page/error-state.tsx'
import { LoadingState } from '../../../ui/page/loading-state.tsx'
import { PageTitle } from '../../../ui/page/page-title.tsx'
import { isDeadLink } from '../is-dead-link.ts'
import { LinkNotice } from '../link-notice.tsx'
import { useHandOverLink } from '../sign-in.queries.ts'
import { CollectForm } from './collect-form.tsx'
import { Collected } from './collected.tsx'
import type { EndWithout } from './hand-over-link.ts'

type End = EndWithout | { readonly collected: CollectedCredentials }

/** Behind the link of a hand-over: whoever connects the system collects its credentials, without an account. */
export function HandOverPage() {
  const token = useLinkToken()
  const { noLink } = useTexts('links').collection
  if (token !== undefined) return <BehindLink key={token} token={token} />
  return (
    <LinkNotice title={noLink.title}>
      <p>{noLink.advice}</p>
    </LinkNotice>
  )
}

function BehindLink({ token }: { readonly token: string }) {
  const { collection } = useTexts('links')
  const { data, error, refetch } = useHandOverLink(token)
  const [end, setEnd] = useState<End>()
  if (typeof end === 'object') return <Collected credentials={end.collected} handOver={data} />
  if (end !== undefined) return <Ended end={end} />
  if (data !== undefined) {
    return (
      <CollectForm
        token={token}
        handOver={data}
        look={refetch}
        onCollected={(collected) => setEnd({ collected })}
        onEnd={setEnd}
      />
    )
  }
  if (isDeadLink(error)) return <Ended end="dead" />
  if (isProblem(error, 'hand_over.client_locked')) return <Locked onAgain={() => void refetch()} />
  return (
    <>
      <PageTitle title={collection.title} />
      {error === null ? (
        <LoadingState lines={5} />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </>
  )
}

function Ended({ end }: { readonly end: EndWithout }) {
  const { title, advice } = useTexts('links').collection[end]
  return (
    <LinkNotice title={title}>
      <p>{advice}</p>
    </LinkNotice>
  )
}

function Locked({ onAgain }: { readonly onAgain: () => void }) {
  const { locked } = useTexts('links').collection
  return (
    <>
      <LinkNotice title={locked.title}>
        <p>{locked.advice}</p>
      </LinkNotice>
      <ActionButton isWide onClick={onAgain}>
        {locked.again}
      </ActionButton>
    </>
  )
}
