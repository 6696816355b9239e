import type { UserGroup } from '@theriac/contract/v1/user-groups.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx'
import { announce } from '../../ui/page/announcements.tsx'
import { useDeleteUserGroup } from './user-groups.queries.ts'

type Properties = { readonly group: UserGroup; readonly onClose: () => void }

/** Asks before a user group to which nobody belongs is deleted. */
export function DeleteUserGroupDialog({ group, onClose }: Properties) {
  const { deleting } = useTexts().userGroups
  const remove = useDeleteUserGroup()
  const confirm = async () => {
    await remove.mutateAsync(group.id)
    announce(deleting.done(group.name))
    onClose()
  }
  return (
    <ConfirmDialog isOpen title={deleting.title} verb={deleting.title} onConfirm={confirm} onClose={onClose}>
      <p>{deleting.question(group.name)}</p>
      <p>{deleting.effect}</p>
    </ConfirmDialog>
  )
}
