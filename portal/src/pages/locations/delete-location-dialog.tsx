import type { Location } from '@theriac/contract/v1/locations.ts'
import { useCan } from '../../session/session.queries.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx'
import { Notice } from '../../ui/page/notice.tsx'
import { useTellUse } from './equipment/client/use-tell-use.ts'
import { useEquipment } from './equipment/client/equipment.queries.ts'
import { useCloseLocation } from './locations.queries.ts'

type Properties = {
  readonly location: Location
  readonly onClose: () => void
  readonly onDeleted: () => void
}

const shownAtMost = 3

/** Asks before a location is closed, and says what stops with it. */
export function DeleteLocationDialog({ location, onClose, onDeleted }: Properties) {
  const { deleting } = useTexts('organisation').locations
  const can = useCan()
  const { data } = useEquipment(String(location.id), can('clients:read') && location.clients > 0)
  const close = useCloseLocation()
  const { used, isLately } = useTellUse()
  const lately = (data?.clients ?? [])
    .flatMap(({ clientId, equipmentId, lastUsed }) =>
      lastUsed === null || !isLately(lastUsed) ? [] : [{ clientId, equipmentId, lastUsed }],
    )
    .toSorted((one, other) => other.lastUsed.at.localeCompare(one.lastUsed.at))
    .slice(0, shownAtMost)
  return (
    <ConfirmDialog
      title={deleting.title}
      verb={deleting.title}
      onConfirm={() => close.mutateAsync(String(location.id))}
      done={deleting.done(location.name)}
      onDone={onDeleted}
      onClose={onClose}
    >
      <p>{deleting.question(location.name)}</p>
      <Notice
        meaning="stop"
        title={location.clients === 0 ? deleting.nothingHangs : deleting.stops(location.clients)}
      >
        {lately.map(({ clientId, equipmentId, lastUsed }) => (
          <p key={clientId}>{used(equipmentId, lastUsed)}</p>
        ))}
        <p>{deleting.forGood}</p>
      </Notice>
    </ConfirmDialog>
  )
}
