import { fittingPermissions } from '@theriac/contract/permissions.ts'
import { useSession } from '../../session/session.queries.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { explainedRows, matrixRows } from '../../ui/matrix/matrix-rows.ts'
import { PermissionMatrix } from '../../ui/matrix/permission-matrix.tsx'
import { keepTogether } from './keep-together.ts'

type Properties = {
  readonly value: readonly string[]
  /** What the group allows already: whoever changes it may leave that in. */
  readonly now: readonly string[]
  readonly onChange?: (value: readonly string[]) => void
}

/** What a user group allows, of all that fits people in the organisation; nobody adds what he does not hold. */
export function GroupPermissions({ value, now, onChange }: Properties) {
  const { userGroups, permissions: words } = useTexts('organisation')
  const { organisation, permissions: own } = useSession()
  const sentences: Readonly<Record<string, string>> = words.sentences
  const blockedBecause = (name: string) =>
    own.includes(name) || now.includes(name) ? undefined : userGroups.beyondYou
  return (
    <PermissionMatrix
      caption={userGroups.fields.permissions}
      rows={explainedRows(matrixRows(fittingPermissions('person', organisation.type), words), sentences)}
      value={value}
      describe={(name) => sentences[name] ?? name}
      {...(onChange === undefined
        ? {}
        : { onChange: (names) => onChange(keepTogether(value, names)), blockedBecause })}
    />
  )
}
