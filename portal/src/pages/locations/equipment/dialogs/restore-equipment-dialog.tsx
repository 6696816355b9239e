import { useTexts } from '../../../../texts/texts-provider.tsx'
import { ConfirmDialog } from '../../../../ui/dialog/confirm-dialog.tsx'
import { announce } from '../../../../ui/page/announcements.tsx'
import { useRestoreEquipment, type DeletedEquipment } from '../client/equipment.queries.ts'

type Properties = { readonly deleted: DeletedEquipment; readonly onClose: () => void }

/** Asks before deleted client equipment is restored. */
export function RestoreEquipmentDialog({ deleted, onClose }: Properties) {
  const { equipment } = useTexts()
  const texts = equipment.deleted
  const restore = useRestoreEquipment(deleted.clientId)
  const confirm = async () => {
    await restore.mutateAsync(undefined)
    announce(texts.done(deleted.equipmentId))
    onClose()
  }
  return (
    <ConfirmDialog
      isOpen
      title={texts.restoreTitle}
      verb={equipment.restore}
      tone="main"
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{texts.restoreQuestion(deleted.equipmentId)}</p>
      <p>{texts.restoreEffect}</p>
    </ConfirmDialog>
  )
}
