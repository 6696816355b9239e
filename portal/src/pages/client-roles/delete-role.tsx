import type { ClientRole } from '@theriac/contract/v1/client-roles.ts'
import { useState } from 'react'
import { paths } from '../../navigation/paths.ts'
import { useGo } from '../../navigation/use-address.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { DeleteSection } from '../../ui/page/delete-section.tsx'
import type { useDeleteClientRole } from './client-roles.queries.ts'
import { DeleteRoleDialog } from './delete-role-dialog.tsx'

type Properties = { readonly role: ClientRole; readonly remove: ReturnType<typeof useDeleteClientRole> }

/** The end of a client role's page. */
export function DeleteRole({ role, remove }: Properties) {
  const { deleting, inUse } = useTexts('organisation').clientRoles
  const go = useGo()
  const blocked = role.clients > 0 ? inUse(role.clients) : undefined
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
        <DeleteRoleDialog
          role={role}
          remove={remove}
          onClose={() => setAsking(false)}
          onDeleted={() => go(paths.clientRoles, { replace: true })}
        />
      ) : null}
    </>
  )
}
