import type { UserGroup } from '@theriac/contract/v1/user-groups.ts'
import { useState } from 'react'
import { paths } from '../../navigation/paths.ts'
import { useGo } from '../../navigation/use-address.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { DeleteSection } from '../../ui/page/delete-section.tsx'
import { DeleteUserGroupDialog } from './delete-user-group-dialog.tsx'
import type { useDeleteUserGroup } from './user-groups.queries.ts'

type Properties = { readonly group: UserGroup; readonly remove: ReturnType<typeof useDeleteUserGroup> }

/** The end of a user group's page. */
export function DeleteUserGroup({ group, remove }: Properties) {
  const { deleting, inUse } = useTexts('organisation').userGroups
  const go = useGo()
  const blocked = group.users > 0 ? inUse(group.users) : undefined
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <DeleteSection
        title={deleting.title}
        sentence={blocked ?? deleting.sentence}
        disabledBecause={blocked}
        onDelete={() => setAsking(true)}
      />
      {isAsking ? (
        <DeleteUserGroupDialog
          group={group}
          remove={remove}
          onClose={() => setAsking(false)}
          onDeleted={() => go(paths.userGroups, { replace: true })}
        />
      ) : null}
    </>
  )
}
