import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { useTexts } from '../../../../texts/texts-provider.tsx'
import { ConfirmDialog } from '../../../../ui/dialog/confirm-dialog.tsx'
import { useUnlockEquipment } from '../client/equipment.queries.ts'
import { WhichClient } from '../client/which-client.tsx'

type Properties = { readonly client: ClientEquipment; readonly onClose: () => void }

/** Asks before client equipment is unlocked. */
export function UnlockEquipmentDialog({ client, onClose }: Properties) {
  const { equipment } = useTexts('organisation')
  const { unlocking } = equipment
  const unlock = useUnlockEquipment(client.clientId)
  return (
    <ConfirmDialog
      title={unlocking.title}
      verb={equipment.unlock}
      tone="main"
      onConfirm={() => unlock.mutateAsync(undefined)}
      done={unlocking.done(client.equipmentId)}
      onClose={onClose}
    >
      <p>{unlocking.question(client.equipmentId)}</p>
      <WhichClient clientId={client.clientId} />
      {client.lock === null ? null : <p>{equipment.lockedBecause(client.lock.reason)}</p>}
      <p>{unlocking.effect}</p>
    </ConfirmDialog>
  )
}
