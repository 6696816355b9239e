import { useTexts } from '../../texts/texts-provider.tsx'
import { matrixRows } from '../../ui/matrix/matrix-rows.ts'
import { PermissionMatrix } from '../../ui/matrix/permission-matrix.tsx'

type Properties = {
  readonly available: readonly string[]
  readonly value: readonly string[]
  /** Without it the permissions are only shown. */
  readonly onChange?: (value: readonly string[]) => void
}

/** The permissions that a client role can have, and those that it has. */
export function RoleMatrix({ available, value, onChange }: Properties) {
  const { clientRoles, permissions } = useTexts()
  const sentences: Readonly<Record<string, string>> = permissions.sentences
  // So few and so special that each has room for what it allows.
  const rows = matrixRows(available, permissions).map((row) => ({
    ...row,
    special: row.special.map(({ name, label }) => ({ name, label: sentences[name] ?? label })),
  }))
  return (
    <PermissionMatrix
      caption={clientRoles.fields.permissions}
      rows={rows}
      value={value}
      {...(onChange === undefined ? {} : { onChange })}
    />
  )
}
