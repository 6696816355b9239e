import type { Application } from '@theriac/contract/v1/applications.ts'
import type { ReactNode } from 'react'
import { isProblem } from '../../../session/failure/problem.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { ErrorState } from '../../../ui/page/error-state.tsx'
import { LoadingState } from '../../../ui/page/loading-state.tsx'
import { MissingNotice } from '../../../ui/page/missing-notice.tsx'
import { PageTitle } from '../../../ui/page/page-title.tsx'
import { ApplicationState } from './application-state.tsx'

type Properties = {
  readonly found: {
    readonly data: Application | undefined
    readonly error: unknown
    readonly refetch: () => Promise<unknown>
  }
  /** The list that it is in. */
  readonly above: { readonly to: string; readonly label: string }
  readonly children: (application: Application) => ReactNode
}

/** A page about one application, once it is there: its title, and how it stands. */
export function Found({ found, above, children }: Properties) {
  const { applications, problems } = useTexts('applications')
  const { data, error, refetch } = found
  const { detail, kinds, titleOf, fields } = applications
  if (isProblem(error, 'application.not_found') || isProblem(error, 'request.invalid')) {
    return (
      <>
        <PageTitle title={detail.missingTitle} above={above} />
        <MissingNotice
          title={problems['application.not_found']}
          action={<ActionButton to={above.to}>{detail.showAll}</ActionButton>}
        />
      </>
    )
  }
  if (data === undefined) {
    return (
      <>
        <PageTitle title={fields.kind} above={above} />
        {error === null ? (
          <LoadingState lines={8} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )}
      </>
    )
  }
  const { kind, location, newLocation, state } = data
  return (
    <>
      <PageTitle
        title={titleOf(kinds[kind], location?.name ?? newLocation?.name ?? '')}
        sentence={<ApplicationState state={state} />}
        above={above}
      />
      {children(data)}
    </>
  )
}
