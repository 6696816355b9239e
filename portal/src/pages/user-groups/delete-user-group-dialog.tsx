import type { UserGroup } from '@theriac/contract/v1/user-groups.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx'
import type { useDeleteUserGroup } from './user-groups.queries.ts'

type Properties = {
  readonly group: UserGroup
  /** Held by the page: it is to know that the group is going. */
  readonly remove: ReturnType<typeof useDeleteUserGroup>
  readonly onDeleted?: () => void
  readonly onClose: () => void
}

/** Asks before a user group to which nobody belongs is deleted. */
export function DeleteUserGroupDialog({ group, remove, onClose, onDeleted = onClose }: Properties) {
  const { deleting } = useTexts('organisation').userGroups
  return (
    <ConfirmDialog
      title={deleting.title}
      verb={deleting.title}
      onConfirm={() => remove.mutateAsync(group.id)}
      done={deleting.done(group.name)}
      onDone={onDeleted}
      onClose={onClose}
    >
      <p>{deleting.question(group.name)}</p>
      <p>{deleting.effect}</p>
    </ConfirmDialog>
  )
}
