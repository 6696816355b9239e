import { paths } from '../../../navigation/paths.ts'
import { useOnboarding } from '../../../session/lists.queries.ts'
import { useCan } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { ErrorState } from '../../../ui/page/error-state.tsx'
import { LoadingState } from '../../../ui/page/loading-state.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import { PageTitle } from '../../../ui/page/page-title.tsx'
import { useConfirmLocations } from '../locations.queries.ts'
import { ConfirmForm } from './confirm-form.tsx'

/** The first thing in a new organisation: to look whether its locations are right, and confirm them. */
export function ConfirmLocationsPage() {
  const { confirming } = useTexts('organisation')
  const can = useCan()
  const { data, error, refetch } = useOnboarding(can('locations:create'))
  const confirm = useConfirmLocations()
  if (!can('locations:create')) {
    return (
      <>
        <PageTitle title={confirming.title} />
        <Notice meaning="information" title={confirming.notYours} />
      </>
    )
  }
  // What was confirmed here stays until the next page is there.
  if (data !== undefined && (data.isOpen || confirm.isPending || confirm.isSuccess)) {
    return <ConfirmForm known={data.locations} onConfirm={confirm.mutateAsync} />
  }
  return (
    <>
      <PageTitle title={confirming.title} />
      {data !== undefined ? (
        <NothingToConfirm />
      ) : error === null ? (
        <LoadingState lines={8} />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </>
  )
}

function NothingToConfirm() {
  const { confirming } = useTexts('organisation')
  const can = useCan()
  return (
    <Notice
      meaning="information"
      title={confirming.overTitle}
      isAnnounced
      {...(can('locations:read')
        ? { action: <ActionButton to={paths.locations}>{confirming.toLocations}</ActionButton> }
        : {})}
    >
      {confirming.over}
    </Notice>
  )
}
