import type { ClientRole } from '@theriac/contract/v1/client-roles.ts'
import { paths } from '../../navigation/paths.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { TextLink } from '../../ui/action/text-link.tsx'
import { NotGiven } from '../../ui/show/not-given.tsx'
import { StatusDot } from '../../ui/show/status-dot.tsx'
import { matrixRows } from '../../ui/matrix/matrix-rows.ts'
import type { Column } from '../../ui/table/data-table.tsx'

/** The columns of client roles. */
export function useRoleColumns(): readonly Column<ClientRole>[] {
  const { clientRoles, permissions } = useTexts('organisation')
  const { fields } = clientRoles
  return [
    {
      key: 'name',
      label: fields.name,
      isName: true,
      show: ({ id, name, isBuiltIn }) => (
        <TextLink to={paths.clientRole(id)}>{isBuiltIn ? permissions.fullAccess : name}</TextLink>
      ),
    },
    {
      key: 'description',
      label: fields.description,
      show: ({ description, isBuiltIn }) =>
        isBuiltIn ? clientRoles.fullAccessIs : description || <NotGiven />,
    },
    {
      key: 'permissions',
      label: fields.permissions,
      show: (role) =>
        role.permissions.length === 0 ? (
          <StatusDot meaning="careful" word={clientRoles.noPermissions} />
        ) : (
          tellPermissions(role)
        ),
    },
    {
      key: 'clients',
      label: fields.clients,
      show: ({ clients }) =>
        (clients === 0 ? clientRoles.nobody : clientRoles.clients(clients)).replaceAll(' ', '\u00a0'),
    },
  ]

  function tellPermissions({ isBuiltIn, permissions: names }: ClientRole): string {
    if (isBuiltIn) return clientRoles.allPermissions
    return matrixRows(names, permissions)
      .map(({ label, special }) => `${label}: ${special.map((one) => one.label).join(', ')}`)
      .join('; ')
  }
}
