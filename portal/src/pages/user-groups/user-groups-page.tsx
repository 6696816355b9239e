import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import type { UserGroup } from '@theriac/contract/v1/user-groups.ts'
import { useState } from 'react'
import { paths } from '../../navigation/paths.ts'
import { useUserGroups } from '../../session/lists.queries.ts'
import { useCan } from '../../session/session.queries.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { ActionButton } from '../../ui/action/action-button.tsx'
import { IconAction } from '../../ui/action/icon-action.tsx'
import { TextLink } from '../../ui/action/text-link.tsx'
import { ErrorState } from '../../ui/page/error-state.tsx'
import { PageTitle } from '../../ui/page/page-title.tsx'
import { StatusDot } from '../../ui/show/status-dot.tsx'
import { DataTable, type Column } from '../../ui/table/data-table.tsx'
import { DeleteUserGroupDialog } from './delete-user-group-dialog.tsx'
import { useDeleteUserGroup } from './user-groups.queries.ts'

/** The user groups of the organisation. */
export function UserGroupsPage() {
  const { userGroups } = useTexts('organisation')
  const can = useCan()
  const columns = useColumns()
  const { data, error, refetch } = useUserGroups()
  const remove = useDeleteUserGroup()
  const [deleting, setDeleting] = useState<UserGroup>()
  const canAct = can('user-groups:update') || can('user-groups:delete')
  const add = can('user-groups:create') ? (
    <ActionButton tone="main" icon={<IconPlus size={20} aria-hidden="true" />} to={paths.newUserGroup}>
      {userGroups.add}
    </ActionButton>
  ) : undefined
  return (
    <>
      <PageTitle
        title={userGroups.title}
        sentence={userGroups.sentence}
        {...(add === undefined || data?.userGroups.length === 0 ? {} : { action: add })}
      />
      {error !== null && data === undefined ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <DataTable
          caption={userGroups.title}
          columns={columns}
          rows={data?.userGroups}
          rowKey={({ id }) => id}
          count={userGroups.count}
          empty={
            add === undefined
              ? { sentence: userGroups.noneToSee }
              : { sentence: userGroups.none, action: add }
          }
          {...(canAct
            ? { actions: (group: UserGroup) => <GroupActions group={group} onDelete={setDeleting} /> }
            : {})}
        />
      )}
      {deleting === undefined ? null : (
        <DeleteUserGroupDialog group={deleting} remove={remove} onClose={() => setDeleting(undefined)} />
      )}
    </>
  )
}

type ActionsProperties = { readonly group: UserGroup; readonly onDelete: (group: UserGroup) => void }

function GroupActions({ group, onDelete }: ActionsProperties) {
  const { userGroups } = useTexts('organisation')
  const can = useCan()
  const { id, name, users } = group
  return (
    <>
      {can('user-groups:update') ? (
        <IconAction
          label={userGroups.actionOn(userGroups.edit, name)}
          tip={userGroups.edit}
          icon={<IconPencil />}
          to={paths.userGroup(id)}
        />
      ) : null}
      {can('user-groups:delete') ? (
        <IconAction
          label={userGroups.actionOn(userGroups.delete, name)}
          tip={userGroups.delete}
          icon={<IconTrash />}
          tone="stop"
          onClick={() => onDelete(group)}
          disabledBecause={users === 0 ? undefined : userGroups.inUse(users)}
        />
      ) : null}
    </>
  )
}

function useColumns(): readonly Column<UserGroup>[] {
  const { userGroups } = useTexts('organisation')
  const { fields } = userGroups
  return [
    {
      key: 'name',
      label: fields.name,
      isName: true,
      show: ({ id, name }) => <TextLink to={paths.userGroup(id)}>{name}</TextLink>,
    },
    {
      key: 'permissions',
      label: fields.permissions,
      show: ({ permissions }) =>
        permissions.length === 0 ? (
          <StatusDot meaning="careful" word={userGroups.noPermissions} />
        ) : (
          userGroups.permissions(permissions.length)
        ),
    },
    { key: 'users', label: fields.users, show: ({ users }) => users, isNumber: true },
  ]
}
