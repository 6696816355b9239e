import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { useTexts } from '../../../../texts/texts-provider.tsx'
import { ReasonDialog } from '../../../../ui/dialog/reason-dialog.tsx'
import { announce } from '../../../../ui/page/announcements.tsx'
import { Notice } from '../../../../ui/page/notice.tsx'
import { useLockEquipment } from '../client/equipment.queries.ts'
import { useTellUse } from '../client/use-tell-use.ts'

type Properties = { readonly client: ClientEquipment; readonly onClose: () => void }

/** Locks client equipment, for a reason. */
export function LockEquipmentDialog({ client, onClose }: Properties) {
  const { equipment } = useTexts()
  const { locking } = equipment
  const { equipmentId, lastUsed } = client
  const { used, isLately } = useTellUse()
  const lock = useLockEquipment(client.clientId)
  const confirm = async (reason: string) => {
    await lock.mutateAsync(reason)
    announce(locking.done(equipmentId))
    onClose()
  }
  return (
    <ReasonDialog
      isOpen
      title={locking.title}
      reason={{ label: locking.reason, help: locking.reasonHelp, missing: locking.reasonMissing }}
      verb={equipment.lock}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Notice meaning="careful" title={locking.effect(equipmentId)}>
        {lastUsed !== null && isLately(lastUsed) ? used(equipmentId, lastUsed) : undefined}
      </Notice>
    </ReasonDialog>
  )
}
