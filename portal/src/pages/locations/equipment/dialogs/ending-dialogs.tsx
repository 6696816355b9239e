import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { useTexts } from '../../../../texts/texts-provider.tsx'
import { ConfirmDialog } from '../../../../ui/dialog/confirm-dialog.tsx'
import { useEndTokens, useWithdrawHandOver } from '../client/credential.queries.ts'
import { WhichClient } from '../client/which-client.tsx'

type Properties = { readonly client: ClientEquipment; readonly onClose: () => void }

/** Asks before the link of a hand-over leads nowhere any more. */
export function WithdrawDialog({ client, onClose }: Properties) {
  const { ui, credentials } = useTexts('organisation')
  const { handOver } = credentials
  const withdraw = useWithdrawHandOver(client.clientId)
  return (
    <ConfirmDialog
      title={handOver.withdraw}
      verb={handOver.withdraw}
      onConfirm={() => withdraw.mutateAsync(client.handOver?.id ?? '')}
      done={handOver.withdrawn}
      wayOut={ui.back}
      onClose={onClose}
    >
      <p>{handOver.withdrawQuestion(client.equipmentId)}</p>
      <WhichClient clientId={client.clientId} />
      <p>{handOver.withdrawEffect}</p>
    </ConfirmDialog>
  )
}

/** Asks before every access token ends. */
export function EndTokensDialog({ client, onClose }: Properties) {
  const { tokens } = useTexts('organisation').credentials
  const end = useEndTokens(client.clientId)
  return (
    <ConfirmDialog
      title={tokens.title}
      verb={tokens.title}
      onConfirm={() => end.mutateAsync(undefined)}
      done={tokens.done(client.equipmentId)}
      onClose={onClose}
    >
      <p>{tokens.question(client.equipmentId)}</p>
      <WhichClient clientId={client.clientId} />
      <p>{tokens.effect}</p>
    </ConfirmDialog>
  )
}
