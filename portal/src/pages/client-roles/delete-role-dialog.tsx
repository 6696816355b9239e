import type { ClientRole } from '@theriac/contract/v1/client-roles.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx'
import { announce } from '../../ui/page/announcements.tsx'
import { useDeleteClientRole } from './client-roles.queries.ts'

type Properties = { readonly role: ClientRole; readonly onClose: () => void }

/** Asks before a client role that no client has is deleted. */
export function DeleteRoleDialog({ role, onClose }: Properties) {
  const { clientRoles } = useTexts()
  const { deleting } = clientRoles
  const remove = useDeleteClientRole()
  const confirm = async () => {
    await remove.mutateAsync(role.id)
    announce(deleting.done(role.name))
    onClose()
  }
  return (
    <ConfirmDialog
      isOpen
      title={deleting.title}
      verb={clientRoles.delete}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{deleting.question(role.name)}</p>
      <p>{deleting.effect}</p>
    </ConfirmDialog>
  )
}
