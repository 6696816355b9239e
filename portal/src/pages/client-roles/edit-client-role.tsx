import type { ClientRole } from '@theriac/contract/v1/client-roles.ts'
import { paths } from '../../navigation/paths.ts'
import { useGo } from '../../navigation/use-address.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { ChangedNotice } from '../../ui/edit/changed-notice.tsx'
import { useEditForm } from '../../ui/edit/use-edit-form.ts'
import { FormPage } from '../../ui/form/form-page.tsx'
import { announce } from '../../ui/page/announcements.tsx'
import { Notice } from '../../ui/page/notice.tsx'
import { useChangeClientRole } from './client-roles.queries.ts'
import { RoleFields } from './role-fields.tsx'
import { asRoleValues, roleChanges } from './role-values.ts'
import { useRoleChecks } from './use-role-checks.ts'

type Properties = { readonly role: ClientRole; readonly available: readonly string[] }

/** Changes a client role; whoever has it is told of. */
export function EditClientRole({ role, available }: Properties) {
  const { clientRoles } = useTexts('organisation')
  const { editing } = clientRoles
  const change = useChangeClientRole(role.id)
  const go = useGo()
  const { form, isBehind, showNow } = useEditForm({
    now: asRoleValues(role),
    ...useRoleChecks(),
    submit: async (values, before) => {
      const changes = roleChanges(before, values)
      if (Object.keys(changes).length > 0) await change.mutateAsync(changes)
      announce(editing.done(values.name.trim()))
      go(paths.clientRoles)
    },
  })
  return (
    <FormPage
      title={role.name}
      sentence={editing.sentence}
      above={{ to: paths.clientRoles, label: clientRoles.title }}
      form={form}
      verb={editing.verb}
      cancelTo={paths.clientRoles}
    >
      <ChangedNotice isBehind={isBehind} showNow={showNow} />
      {role.clients === 0 ? null : <Notice meaning="information">{editing.counts(role.clients)}</Notice>}
      <RoleFields form={form} available={available} />
    </FormPage>
  )
}
