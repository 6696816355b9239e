import type { Invitation } from '@theriac/contract/v1/users.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog.tsx'
import { useSendInvitationAgain, useWithdrawInvitation } from '../users.queries.ts'

type Properties = { readonly invitation: Invitation; readonly onClose: () => void }

/** Asks before an invitation is sent again, which ends the link that was sent before. */
export function SendAgainDialog({ invitation, onClose }: Properties) {
  const { invitations } = useTexts('organisation').users
  const { id, name, email } = invitation
  const send = useSendInvitationAgain()
  return (
    <ConfirmDialog
      title={invitations.againTitle}
      verb={invitations.again}
      tone="main"
      onConfirm={() => send.mutateAsync(id)}
      done={invitations.againDone(email)}
      onClose={onClose}
    >
      <p>{invitations.againQuestion(name, email)}</p>
      <p>{invitations.againEffect}</p>
    </ConfirmDialog>
  )
}

/** Asks before an invitation is withdrawn. */
export function WithdrawDialog({ invitation, onClose }: Properties) {
  const { ui, users } = useTexts('organisation')
  const { invitations } = users
  const { id, name, email } = invitation
  const withdraw = useWithdrawInvitation()
  return (
    <ConfirmDialog
      title={invitations.withdrawTitle}
      verb={invitations.withdrawTitle}
      onConfirm={() => withdraw.mutateAsync(id)}
      done={invitations.withdrawDone(email)}
      wayOut={ui.back}
      onClose={onClose}
    >
      <p>{invitations.withdrawQuestion(name, email)}</p>
      <p>{invitations.withdrawEffect}</p>
    </ConfirmDialog>
  )
}
