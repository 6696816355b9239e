import type { Location } from '@theriac/contract/v1/locations.ts'
import { useState } from 'react'
import { paths } from '../../navigation/paths.ts'
import { useGo } from '../../navigation/use-address.ts'
import { useCan } from '../../session/session.queries.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { DeleteSection } from '../../ui/page/delete-section.tsx'
import { DeleteLocationDialog } from './delete-location-dialog.tsx'

/** The end of a location's page, for who may delete it. */
export function DeleteLocation({ location }: { readonly location: Location }) {
  const { detail, deleting } = useTexts('organisation').locations
  const can = useCan()
  const go = useGo()
  const [isAsking, setAsking] = useState(false)
  if (!can('locations:delete')) return null
  return (
    <>
      <DeleteSection title={detail.delete} sentence={deleting.sentence} onDelete={() => setAsking(true)} />
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
