import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { useTexts } from '../../../../texts/texts-provider.tsx'
import { ReasonDialog } from '../../../../ui/dialog/reason-dialog.tsx'
import { Notice } from '../../../../ui/page/notice.tsx'
import { useLockEquipment } from '../client/equipment.queries.ts'
import { useTellUse } from '../client/use-tell-use.ts'
import { WhichClient } from '../client/which-client.tsx'

type Properties = { readonly client: ClientEquipment; readonly onClose: () => void }

/** Locks client equipment, for a reason. */
export function LockEquipmentDialog({ client, onClose }: Properties) {
  const { equipment } = useTexts('organisation')
  const { locking } = equipment
  const { clientId, equipmentId, lastUsed } = client
  const { used, isLately } = useTellUse()
  const lock = useLockEquipment(clientId)
  return (
    <ReasonDialog
      title={locking.title}
      reason={{ label: locking.reason, help: locking.reasonHelp, missing: locking.reasonMissing }}
      verb={equipment.lock}
      onConfirm={(reason) => lock.mutateAsync(reason)}
      done={locking.done(equipmentId)}
      onClose={onClose}
    >
      <p>{locking.question(equipmentId)}</p>
      <WhichClient clientId={clientId} />
      <Notice meaning="careful" title={locking.effect(equipmentId)}>
        {lastUsed !== null && isLately(lastUsed) ? used(equipmentId, lastUsed) : undefined}
      </Notice>
    </ReasonDialog>
  )
}
