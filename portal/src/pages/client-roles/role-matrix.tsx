import { useTexts } from '../../texts/texts-provider.tsx'
import { explainedRows, matrixRows } from '../../ui/matrix/matrix-rows.ts'
import { PermissionMatrix } from '../../ui/matrix/permission-matrix.tsx'

type Properties = {
  readonly available: readonly string[]
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
}

/** The permissions that a client role can have, to choose from. */
export function RoleMatrix({ available, value, onChange }: Properties) {
  const { clientRoles, permissions } = useTexts('organisation')
  return (
    <PermissionMatrix
      caption={clientRoles.fields.permissions}
      rows={explainedRows(matrixRows(available, permissions), permissions.sentences)}
      value={value}
      onChange={onChange}
    />
  )
}
