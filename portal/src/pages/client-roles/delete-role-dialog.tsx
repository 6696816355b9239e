import type { ClientRole } from '@theriac/contract/v1/client-roles.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx'
import type { useDeleteClientRole } from './client-roles.queries.ts'

type Properties = {
  readonly role: ClientRole
  /** Held by the page: it is to know that the role is going. */
  readonly remove: ReturnType<typeof useDeleteClientRole>
  readonly onDeleted?: () => void
  readonly onClose: () => void
}

/** Asks before a client role that no client has is deleted. */
export function DeleteRoleDialog({ role, remove, onClose, onDeleted = onClose }: Properties) {
  const { clientRoles } = useTexts('organisation')
  const { deleting } = clientRoles
  return (
    <ConfirmDialog
      title={deleting.title}
      verb={clientRoles.delete}
      onConfirm={() => remove.mutateAsync(role.id)}
      done={deleting.done(role.name)}
      onDone={onDeleted}
      onClose={onClose}
    >
      <p>{deleting.question(role.name)}</p>
      <p>{deleting.effect}</p>
    </ConfirmDialog>
  )
}
