import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { useTexts } from '../../../../texts/texts-provider.tsx'
import { ConfirmDialog } from '../../../../ui/dialog/confirm-dialog.tsx'
import { announce } from '../../../../ui/page/announcements.tsx'
import { useEndSecret } from '../client/equipment.queries.ts'
import { OldSecretUse } from '../client/old-secret-use.tsx'
import type { LiveSecret } from '../client/overlap.ts'

type Properties = {
  readonly client: ClientEquipment
  readonly secret: LiveSecret
  readonly onClose: () => void
}

/** Asks before an old client secret ends before its time. */
export function EndSecretDialog({ client, secret, onClose }: Properties) {
  const { two } = useTexts().equipment
  const end = useEndSecret(client.clientId)
  const confirm = async () => {
    await end.mutateAsync(secret.id)
    announce(two.ended(client.equipmentId))
    onClose()
  }
  return (
    <ConfirmDialog isOpen title={two.endTitle} verb={two.end} onConfirm={confirm} onClose={onClose}>
      <p>{two.endQuestion(client.equipmentId)}</p>
      <OldSecretUse client={client} old={secret} />
      <p>{two.endStops}</p>
    </ConfirmDialog>
  )
}
