import type { Location } from '@theriac/contract/v1/locations.ts'
import { useState } from 'react'
import { paths } from '../../navigation/paths.ts'
import { useGo } from '../../navigation/use-address.ts'
import { useCan } from '../../session/session.queries.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { ActSection } from '../../ui/page/act-section.tsx'
import { DeleteSection } from '../../ui/page/delete-section.tsx'
import { useWayToClose } from './applications/use-way-to-close.ts'
import { DeleteLocationDialog } from './delete-location-dialog.tsx'

type Properties = { readonly location: Location }

/** The end of a location's page, for who may delete it: at once, or once the national organisation has approved it. */
export function DeleteLocation({ location }: Properties) {
  const can = useCan()
  const { way, applicationId } = useWayToClose()(location.id)
  if (!can('locations:delete')) return null
  if (way === 'delete') {
    return <DeleteNow location={location} isApproved={applicationId !== undefined} />
  }
  return <ApplyFirst location={location} applicationId={applicationId} />
}

function DeleteNow({ location, isApproved }: Properties & { readonly isApproved: boolean }) {
  const { locations, locationApplications } = useTexts('organisation')
  const { detail, deleting } = locations
  const go = useGo()
  const [isAsking, setAsking] = useState(false)
  const sentence = isApproved
    ? `${locationApplications.closing.approved} ${deleting.sentence}`
    : deleting.sentence
  return (
    <>
      <DeleteSection title={detail.delete} sentence={sentence} onDelete={() => setAsking(true)} />
      {isAsking ? (
        <DeleteLocationDialog
          location={location}
          onClose={() => setAsking(false)}
          onDeleted={() => go(paths.locations, { replace: true })}
        />
      ) : null}
    </>
  )
}

type ApplyProperties = Properties & { readonly applicationId: string | undefined }

function ApplyFirst({ location, applicationId }: ApplyProperties) {
  const { locations, locationApplications } = useTexts('organisation')
  const { closing, toApplication } = locationApplications
  const can = useCan()
  const go = useGo()
  const isWaiting = applicationId !== undefined
  return (
    <ActSection
      title={locations.detail.delete}
      sentence={isWaiting ? closing.waiting : closing.needed}
      verb={isWaiting ? toApplication : closing.apply}
      tone="plain"
      disabledBecause={isWaiting || can('applications:create') ? undefined : closing.cannotApply}
      onAct={() =>
        go(
          applicationId === undefined
            ? `${paths.closingApplication}?location=${location.id}`
            : paths.application(applicationId),
        )
      }
    />
  )
}
