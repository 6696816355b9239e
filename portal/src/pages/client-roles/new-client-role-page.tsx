import { paths } from '../../navigation/paths.ts'
import { useGo } from '../../navigation/use-address.ts'
import { useClientRoles } from '../../session/lists.queries.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { FormPage } from '../../ui/form/form-page.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import { announce } from '../../ui/page/announcements.tsx'
import { ErrorState } from '../../ui/page/error-state.tsx'
import { LoadingState } from '../../ui/page/loading-state.tsx'
import { PageTitle } from '../../ui/page/page-title.tsx'
import { useAddClientRole } from './client-roles.queries.ts'
import { RoleFields } from './role-fields.tsx'
import { asNewRole, noRoleValues } from './role-values.ts'
import { useRoleChecks } from './use-role-checks.ts'

/** A new client role. */
export function NewClientRolePage() {
  const { clientRoles } = useTexts('organisation')
  const { data, error, refetch } = useClientRoles()
  const add = useAddClientRole()
  const go = useGo()
  const form = useForm({
    start: noRoleValues,
    ...useRoleChecks(),
    submit: async (values) => {
      const role = await add.mutateAsync(asNewRole(values))
      announce(clientRoles.adding.done(role.name))
      go(paths.clientRoles)
    },
  })
  const above = { to: paths.clientRoles, label: clientRoles.title }
  if (data === undefined) {
    return (
      <>
        <PageTitle title={clientRoles.add} sentence={clientRoles.adding.sentence} above={above} />
        {error === null ? <LoadingState /> : <ErrorState error={error} onRetry={() => void refetch()} />}
      </>
    )
  }
  return (
    <FormPage
      title={clientRoles.add}
      sentence={clientRoles.adding.sentence}
      above={above}
      form={form}
      verb={clientRoles.add}
      cancelTo={paths.clientRoles}
    >
      <RoleFields form={form} available={data.available} />
    </FormPage>
  )
}
