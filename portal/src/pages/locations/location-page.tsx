import { paths } from '../../navigation/paths.ts'
import { usePathPart } from '../../navigation/use-address.ts'
import { isProblem } from '../../session/failure/problem.ts'
import { useCan } from '../../session/session.queries.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { ActionButton } from '../../ui/action/action-button.tsx'
import { ErrorState } from '../../ui/page/error-state.tsx'
import { LoadingState } from '../../ui/page/loading-state.tsx'
import { Notice } from '../../ui/page/notice.tsx'
import { PageTitle } from '../../ui/page/page-title.tsx'
import { Section } from '../../ui/page/section.tsx'
import { ChangeSystem, ChangeUnderWay, useChangeUnderWay } from './applications/change-system.tsx'
import { EquipmentSection } from './equipment/equipment-section.tsx'
import { DeleteLocation } from './delete-location.tsx'
import { LocationDetail } from './location-detail.tsx'
import { useLocation } from './locations.queries.ts'

/** One location: its client equipment, for which most people come, then Location Detail, and how it ends. */
export function LocationPage() {
  const { locations } = useTexts('organisation')
  const can = useCan()
  const locationId = usePathPart('locationId')
  const { data: location, error, refetch } = useLocation(locationId)
  const underWay = useChangeUnderWay(location?.id)
  const above = { to: paths.locations, label: locations.title }
  const mayChange = can('applications:create') && location !== undefined && underWay === undefined
  // Also where it was closed while the page was open, or the address holds no number.
  if (isProblem(error, 'location.not_found') || isProblem(error, 'request.invalid')) {
    return <MissingLocation />
  }
  if (error !== null && location === undefined) {
    return (
      <>
        <PageTitle title={locations.detail.title} above={above} />
        <ErrorState error={error} onRetry={() => void refetch()} />
      </>
    )
  }
  return (
    <>
      <PageTitle
        title={location?.name ?? locations.detail.title}
        {...(can('clients:read') ? { sentence: locations.detail.sentence } : {})}
        above={above}
        {...(mayChange ? { action: <ChangeSystem location={location} /> } : {})}
      />
      {location === undefined ? null : <ChangeUnderWay locationId={location.id} />}
      {can('clients:read') && location !== undefined ? <EquipmentSection location={location} /> : null}
      <Section title={locations.detail.title} isCard>
        {location === undefined ? (
          <LoadingState lines={6} />
        ) : (
          <LocationDetail key={location.id} location={location} />
        )}
      </Section>
      {location === undefined ? null : <DeleteLocation location={location} />}
    </>
  )
}

function MissingLocation() {
  const { locations, problems } = useTexts('organisation')
  return (
    <>
      <PageTitle
        title={locations.detail.missingTitle}
        above={{ to: paths.locations, label: locations.title }}
      />
      <Notice
        meaning="information"
        title={problems['location.not_found']}
        action={<ActionButton to={paths.locations}>{locations.showAll}</ActionButton>}
      />
    </>
  )
}
