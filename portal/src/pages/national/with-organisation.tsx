import type { NationalOrganisation } from '@theriac/contract/v1/national.ts'
import type { ReactNode } from 'react'
import { paths } from '../../navigation/paths.ts'
import { usePathPart } from '../../navigation/use-address.ts'
import { isProblem } from '../../session/failure/problem.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { ActionButton } from '../../ui/action/action-button.tsx'
import { ErrorState } from '../../ui/page/error-state.tsx'
import { LoadingState } from '../../ui/page/loading-state.tsx'
import { MissingNotice } from '../../ui/page/missing-notice.tsx'
import { PageTitle } from '../../ui/page/page-title.tsx'
import { useOrganisation } from './national.queries.ts'

type Properties = {
  /** Until the organisation is there. */
  readonly title: string
  readonly children: (organisation: NationalOrganisation) => ReactNode
}

/** A page about the organisation that the address names, once it is there. */
export function WithOrganisation({ title, children }: Properties) {
  const { national } = useTexts('national')
  const { data, error, refetch } = useOrganisation(usePathPart('organisationId'))
  const above = { to: paths.organisations, label: national.organisations.title }
  if (isProblem(error, 'organisation.not_found') || isProblem(error, 'request.invalid')) {
    return (
      <>
        <PageTitle title={national.organisation.missingTitle} above={above} />
        <MissingNotice
          title={national.organisation.missing}
          action={<ActionButton to={paths.organisations}>{national.organisations.showAll}</ActionButton>}
        />
      </>
    )
  }
  if (data !== undefined) return children(data)
  return (
    <>
      <PageTitle title={title} above={above} />
      {error === null ? (
        <LoadingState lines={8} />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </>
  )
}
