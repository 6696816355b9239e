import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import type { ClientRole } from '@theriac/contract/v1/client-roles.ts'
import { useState } from 'react'
import { paths } from '../../navigation/paths.ts'
import { useClientRoles } from '../../session/lists.queries.ts'
import { useCan } from '../../session/session.queries.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { ActionButton } from '../../ui/action/action-button.tsx'
import { IconAction } from '../../ui/action/icon-action.tsx'
import { ErrorState } from '../../ui/page/error-state.tsx'
import { PageTitle } from '../../ui/page/page-title.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import { useDeleteClientRole } from './client-roles.queries.ts'
import { DeleteRoleDialog } from './delete-role-dialog.tsx'
import { useRoleColumns } from './use-role-columns.tsx'

/** The client roles of the organisation, and how many clients have each. */
export function ClientRolesPage() {
  const { clientRoles } = useTexts('organisation')
  const can = useCan()
  const columns = useRoleColumns()
  const { data, error, refetch } = useClientRoles()
  const remove = useDeleteClientRole()
  const [deleting, setDeleting] = useState<ClientRole>()
  return (
    <>
      <PageTitle
        title={clientRoles.title}
        sentence={clientRoles.sentence}
        {...(can('client-roles:create')
          ? {
              action: (
                <ActionButton
                  tone="main"
                  icon={<IconPlus size={20} aria-hidden="true" />}
                  to={paths.newClientRole}
                >
                  {clientRoles.add}
                </ActionButton>
              ),
            }
          : {})}
      />
      {error !== null && data === undefined ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <DataTable
          caption={clientRoles.title}
          columns={columns}
          rows={data?.clientRoles}
          rowKey={({ id }) => id}
          count={clientRoles.count}
          empty={{ sentence: clientRoles.none }}
          actions={
            can('client-roles:update') || can('client-roles:delete')
              ? (role) => <RoleActions role={role} onDelete={() => setDeleting(role)} />
              : undefined
          }
        />
      )}
      {deleting === undefined ? null : (
        <DeleteRoleDialog role={deleting} remove={remove} onClose={() => setDeleting(undefined)} />
      )}
    </>
  )
}

type ActionsProperties = { readonly role: ClientRole; readonly onDelete: () => void }

function RoleActions({ role, onDelete }: ActionsProperties) {
  const { clientRoles } = useTexts('organisation')
  const can = useCan()
  if (role.isBuiltIn) return null
  return (
    <>
      {can('client-roles:update') ? (
        <IconAction
          label={clientRoles.actionOn(clientRoles.edit, role.name)}
          tip={clientRoles.edit}
          icon={<IconPencil />}
          to={paths.clientRole(role.id)}
        />
      ) : null}
      {can('client-roles:delete') ? (
        <IconAction
          label={clientRoles.actionOn(clientRoles.delete, role.name)}
          tip={clientRoles.delete}
          icon={<IconTrash />}
          tone="stop"
          disabledBecause={role.clients > 0 ? clientRoles.inUse(role.clients) : undefined}
          onClick={onDelete}
        />
      ) : null}
    </>
  )
}
