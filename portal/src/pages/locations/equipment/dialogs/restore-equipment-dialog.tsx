import { useTexts } from '../../../../texts/texts-provider.tsx'
import { ConfirmDialog } from '../../../../ui/dialog/confirm-dialog.tsx'
import { useRestoreEquipment, type DeletedEquipment } from '../client/equipment.queries.ts'
import { WhichClient } from '../client/which-client.tsx'

type Properties = { readonly deleted: DeletedEquipment; readonly onClose: () => void }

/** Asks before deleted client equipment is restored. */
export function RestoreEquipmentDialog({ deleted, onClose }: Properties) {
  const { equipment } = useTexts('organisation')
  const texts = equipment.deleted
  const restore = useRestoreEquipment(deleted.clientId)
  return (
    <ConfirmDialog
      title={texts.restoreTitle}
      verb={equipment.restore}
      tone="main"
      onConfirm={() => restore.mutateAsync(undefined)}
      done={texts.done(deleted.equipmentId)}
      onClose={onClose}
    >
      <p>{texts.restoreQuestion(deleted.equipmentId)}</p>
      <WhichClient clientId={deleted.clientId} />
      <p>{texts.restoreEffect}</p>
    </ConfirmDialog>
  )
}
