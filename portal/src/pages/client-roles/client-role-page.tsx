import type { ClientRole } from '@theriac/contract/v1/client-roles.ts'
import { paths } from '../../navigation/paths.ts'
import { usePathPart } from '../../navigation/use-address.ts'
import { useClientRoles } from '../../session/lists.queries.ts'
import { useCan } from '../../session/session.queries.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { ActionButton } from '../../ui/action/action-button.tsx'
import { ErrorState } from '../../ui/page/error-state.tsx'
import { LoadingState } from '../../ui/page/loading-state.tsx'
import { Notice } from '../../ui/page/notice.tsx'
import { PageTitle } from '../../ui/page/page-title.tsx'
import { useDeleteClientRole } from './client-roles.queries.ts'
import { DeleteRole } from './delete-role.tsx'
import { EditClientRole } from './edit-client-role.tsx'
import { RolePermissions } from './role-permissions.tsx'

/** One client role: to change for who may, to read for the others; Full Access for everybody only to read. */
export function ClientRolePage() {
  const { clientRoles } = useTexts('organisation')
  const can = useCan()
  const roleId = usePathPart('roleId')
  const { data, error, refetch } = useClientRoles()
  const remove = useDeleteClientRole()
  const above = { to: paths.clientRoles, label: clientRoles.title }
  if (data === undefined) {
    return (
      <>
        <PageTitle title={clientRoles.fields.name} above={above} />
        {error === null ? <LoadingState /> : <ErrorState error={error} onRetry={() => void refetch()} />}
      </>
    )
  }
  const role = data.clientRoles.find(({ id }) => id === roleId)
  // The one that is being deleted here is about to be left.
  if (role === undefined) return remove.isPending || remove.isSuccess ? <LoadingState /> : <MissingRole />
  return (
    <>
      {role.isBuiltIn || !can('client-roles:update') ? (
        <ReadClientRole role={role} />
      ) : (
        <EditClientRole key={role.id} role={role} available={data.available} />
      )}
      {role.isBuiltIn || !can('client-roles:delete') ? null : <DeleteRole role={role} remove={remove} />}
    </>
  )
}

function ReadClientRole({ role }: { readonly role: ClientRole }) {
  const { clientRoles, permissions: words } = useTexts('organisation')
  const { name, description, isBuiltIn, permissions } = role
  return (
    <>
      <PageTitle
        title={isBuiltIn ? words.fullAccess : name}
        sentence={isBuiltIn ? `${clientRoles.fullAccessIs}. ${clientRoles.builtInSentence}` : description}
        above={{ to: paths.clientRoles, label: clientRoles.title }}
      />
      <RolePermissions value={permissions} />
    </>
  )
}

function MissingRole() {
  const { clientRoles, problems } = useTexts('organisation')
  return (
    <>
      <PageTitle
        title={clientRoles.editing.missingTitle}
        above={{ to: paths.clientRoles, label: clientRoles.title }}
      />
      <Notice
        meaning="information"
        title={problems['role.not_found']}
        action={<ActionButton to={paths.clientRoles}>{clientRoles.showAll}</ActionButton>}
      />
    </>
  )
}
