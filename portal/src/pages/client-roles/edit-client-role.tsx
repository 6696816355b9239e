import type { ClientRole } from '@theriac/contract/v1/client-roles.ts'
import { useEffect, useState } from 'react'
import { paths } from '../../navigation/paths.ts'
import { useGo } from '../../navigation/use-address.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { ActionButton } from '../../ui/action/action-button.tsx'
import { FormPage } from '../../ui/form/form-page.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import { announce } from '../../ui/page/announcements.tsx'
import { Notice } from '../../ui/page/notice.tsx'
import { useChangeClientRole } from './client-roles.queries.ts'
import { RoleFields } from './role-fields.tsx'
import { asRoleValues, roleChanges } from './role-values.ts'
import { useRoleChecks } from './use-role-checks.ts'

type Properties = { readonly role: ClientRole; readonly available: readonly string[] }

/** Changes a client role; whoever has it is told of. */
export function EditClientRole({ role, available }: Properties) {
  const { clientRoles } = useTexts()
  const { editing } = clientRoles
  const change = useChangeClientRole(role.id)
  const go = useGo()
  const now = asRoleValues(role)
  // What was entered builds upon this; by now somebody else may have changed it.
  const [base, setBase] = useState(now)
  const form = useForm({
    start: base,
    ...useRoleChecks(),
    submit: async (values) => {
      const changes = roleChanges(base, values)
      if (Object.keys(changes).length > 0) await change.mutateAsync(changes)
      announce(editing.done(values.name.trim()))
      go(paths.clientRoles)
    },
  })
  const isStale = Object.keys(roleChanges(base, now)).length > 0
  const showNow = () => {
    setBase(now)
    form.reset(now)
  }
  useEffect(() => {
    if (isStale && !form.isChanged && !form.isBusy) showNow()
  }, [isStale, form.isChanged, form.isBusy])
  return (
    <FormPage
      title={role.name}
      sentence={editing.title}
      above={{ to: paths.clientRoles, label: clientRoles.title }}
      form={form}
      verb={editing.verb}
      cancelTo={paths.clientRoles}
    >
      {isStale && form.isChanged && !form.isBusy ? (
        <Notice
          meaning="careful"
          title={editing.changedTitle}
          action={<ActionButton onClick={showNow}>{editing.showChanged}</ActionButton>}
          isAnnounced
        >
          {editing.changed}
        </Notice>
      ) : null}
      {role.clients === 0 ? null : <Notice meaning="information">{editing.counts(role.clients)}</Notice>}
      <RoleFields form={form} available={available} />
    </FormPage>
  )
}
