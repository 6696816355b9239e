import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { useTexts } from '../../../../texts/texts-provider.tsx'
import { ConfirmDialog } from '../../../../ui/dialog/confirm-dialog.tsx'
import { Notice } from '../../../../ui/page/notice.tsx'
import { useDeleteEquipment } from '../client/equipment.queries.ts'
import { useTellUse } from '../client/use-tell-use.ts'
import { WhichClient } from '../client/which-client.tsx'

type Properties = {
  readonly client: ClientEquipment
  readonly onClose: () => void
  /** What follows once it is deleted, in place of `onClose`. */
  readonly onDone?: () => void
}

/** Delete Client Equipment: asks with its name, and says when it was used and what stops. */
export function DeleteEquipmentDialog({ client, onClose, onDone = onClose }: Properties) {
  const { equipment } = useTexts('organisation')
  const { deleting } = equipment
  const remove = useDeleteEquipment(client.clientId)
  return (
    <ConfirmDialog
      title={deleting.title}
      verb={equipment.delete}
      onConfirm={() => remove.mutateAsync(undefined)}
      done={deleting.done(client.equipmentId)}
      onDone={onDone}
      onClose={onClose}
    >
      <p>{deleting.question(client.equipmentId)}</p>
      <WhichClient clientId={client.clientId} />
      <Consequence client={client} />
      <p>{deleting.undo}</p>
    </ConfirmDialog>
  )
}

function Consequence({ client }: { readonly client: ClientEquipment }) {
  const { deleting } = useTexts('organisation').equipment
  const { used, when, isLately } = useTellUse()
  const { equipmentId, lastUsed, status } = client
  if (lastUsed === null) return <p>{deleting.neverUsed(equipmentId)}</p>
  if (!isLately(lastUsed) || status === 'locked') {
    return <p>{deleting.lastUsed(equipmentId, when(lastUsed.at))}</p>
  }
  return (
    <Notice meaning="stop" title={used(equipmentId, lastUsed)}>
      {deleting.stopsAtOnce}
    </Notice>
  )
}
