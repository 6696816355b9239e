import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { useTexts } from '../../../../texts/texts-provider.tsx'
import { ConfirmDialog } from '../../../../ui/dialog/confirm-dialog.tsx'
import { useEndSecret } from '../client/equipment.queries.ts'
import { OldSecretUse } from '../client/old-secret-use.tsx'
import type { LiveSecret } from '../client/overlap.ts'
import { WhichClient } from './which-client.tsx'

type Properties = {
  readonly client: ClientEquipment
  readonly secret: LiveSecret
  readonly onClose: () => void
}

/** Asks before an old client secret ends before its time. */
export function EndSecretDialog({ client, secret, onClose }: Properties) {
  const { two } = useTexts('organisation').equipment
  const end = useEndSecret(client.clientId)
  return (
    <ConfirmDialog
      title={two.endTitle}
      verb={two.end}
      onConfirm={() => end.mutateAsync(secret.id)}
      done={two.ended(client.equipmentId)}
      onClose={onClose}
    >
      <p>{two.endQuestion(client.equipmentId)}</p>
      <WhichClient clientId={client.clientId} />
      <OldSecretUse client={client} old={secret} />
      <p>{two.endStops}</p>
    </ConfirmDialog>
  )
}
