import type { Location } from '@theriac/contract/v1/locations.ts'
import { paths } from '../../../navigation/paths.ts'
import { useApplications } from '../../../session/lists.queries.ts'
import { useCan } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { TextLink } from '../../../ui/action/text-link.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import { openAbout } from './way-to-close.ts'

/** The change of IT system that is under way at a location; nothing where there is none, or the person may not see it. */
export function useChangeUnderWay(locationId: number | undefined) {
  const { data } = useApplications(useCan()('applications:read'))
  return locationId === undefined ? undefined : openAbout(data?.applications, 'it-system-change', locationId)
}

/** Leads to the application for another IT system at a location. */
export function ChangeSystem({ location }: { readonly location: Location }) {
  const { locationApplications } = useTexts('organisation')
  return (
    <ActionButton to={`${paths.newSystemChange}?location=${location.id}`}>
      {locationApplications.change}
    </ActionButton>
  )
}

/** Says that a location is changing its IT system, and leads there. */
export function ChangeUnderWay({ locationId }: { readonly locationId: number }) {
  const { locationApplications } = useTexts('organisation')
  const underWay = useChangeUnderWay(locationId)
  if (underWay === undefined) return null
  return (
    <Notice meaning="information" title={locationApplications.underWay}>
      <TextLink to={paths.application(underWay.id)}>{locationApplications.toApplication}</TextLink>
    </Notice>
  )
}
