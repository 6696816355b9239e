import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { useTexts } from '../../../../texts/texts-provider.tsx'
import { ConfirmDialog } from '../../../../ui/dialog/confirm-dialog.tsx'
import { announce } from '../../../../ui/page/announcements.tsx'
import { useUnlockEquipment } from '../client/equipment.queries.ts'

type Properties = { readonly client: ClientEquipment; readonly onClose: () => void }

/** Asks before client equipment is unlocked. */
export function UnlockEquipmentDialog({ client, onClose }: Properties) {
  const { equipment } = useTexts()
  const { unlocking } = equipment
  const unlock = useUnlockEquipment(client.clientId)
  const confirm = async () => {
    await unlock.mutateAsync(undefined)
    announce(unlocking.done(client.equipmentId))
    onClose()
  }
  return (
    <ConfirmDialog
      isOpen
      title={unlocking.title}
      verb={equipment.unlock}
      tone="main"
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{unlocking.question(client.equipmentId)}</p>
      {client.lock === null ? null : <p>{equipment.lockedBecause(client.lock.reason)}</p>}
      <p>{unlocking.effect}</p>
    </ConfirmDialog>
  )
}
