import type { ClientRole } from '@theriac/contract/v1/client-roles.ts'
import { paths } from '../../../navigation/paths.ts'
import { useGo } from '../../../navigation/use-address.ts'
import { useClientRoles, useSuppliers } from '../../../session/lists.queries.ts'
import { useCan, useSession } from '../../../session/session.queries.ts'
import { placeProblem } from '../../../session/failure/place-problem.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { FormPage } from '../../../ui/form/form-page.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { announce } from '../../../ui/page/announcements.tsx'
import { ErrorState } from '../../../ui/page/error-state.tsx'
import { LoadingState } from '../../../ui/page/loading-state.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import { PageTitle } from '../../../ui/page/page-title.tsx'
import { useApplyForChange, useOldEquipment } from '../applications.queries.ts'
import { asSystemChange, otherSupplier, tickedOf, type ChangeValues } from './change-values.ts'
import { useLocationAsked } from './location-choice.tsx'
import { NewSystemFields } from './new-system-fields.tsx'
import { OldSystemFields } from './old-system-fields.tsx'
import { useCannotApply } from './use-cannot-apply.ts'
import { useCheckChange } from './use-check-change.ts'

/** Applies for another IT system at a location. */
export function SystemChangePage() {
  const { applications, applying } = useTexts('applications')
  const cannotApply = useCannotApply()
  const may = useCan()('applications:create')
  const roles = useClientRoles(cannotApply === undefined)
  const suppliers = useSuppliers()
  const { locations } = useSession()
  const above = { to: paths.applications, label: applications.title }
  const error = roles.error ?? suppliers.error
  if (roles.data !== undefined && suppliers.data !== undefined && may && locations.length > 0) {
    return <ChangeForm roles={roles.data.clientRoles} hasSuppliers={suppliers.data.suppliers.length > 0} />
  }
  const retry = () => void Promise.all([roles.refetch(), suppliers.refetch()])
  const obstacle = cannotApply ?? (locations.length === 0 ? applying.noLocation : undefined)
  return (
    <>
      <PageTitle title={applying.change.title} above={above} />
      {!may || obstacle !== undefined ? (
        <Notice meaning="information" title={obstacle ?? applications.cannotApply} />
      ) : error === null ? (
        <LoadingState lines={8} />
      ) : (
        <ErrorState error={error} onRetry={retry} />
      )}
    </>
  )
}

type FormProperties = { readonly roles: readonly ClientRole[]; readonly hasSuppliers: boolean }

function ChangeForm({ roles, hasSuppliers }: FormProperties) {
  const { applications, applying, problems } = useTexts('applications')
  const { rules } = useSession()
  const go = useGo()
  const can = useCan()
  const apply = useApplyForChange()
  const start: ChangeValues = {
    ...{ locationId: useLocationAsked(), systemName: '', systemId: '', supplierName: '', contactName: '' },
    ...{ contactEmail: '', plannedOn: '', remark: '', replaced: null },
    supplierId: hasSuppliers ? '' : otherSupplier,
    clientRoleId: roles.find(({ isBuiltIn }) => isBuiltIn)?.id ?? '',
  }
  const check = useCheckChange(roles)
  const form = useForm({
    start,
    check: (values) => ({ ...check(values), replaced: whatReplaced(values) }),
    place: placeProblem(fieldOfRefusal, problems),
    submit: async (values) => {
      // What is ticked is sent once it was seen.
      if (old.data === undefined) return showOld()
      const ids = old.data.map(({ clientId }) => clientId)
      const { id } = await apply.mutateAsync(asSystemChange(values, ids))
      announce(applying.done)
      // Back leads to the list, not to an empty form.
      go(can('applications:read') ? paths.application(id) : paths.applications, { replace: true })
    },
  })
  const old = useOldEquipment(form.values.locationId, can('clients:read'))
  // What nobody has seen is not asked for; where there is nothing, nothing can be chosen.
  const whatReplaced = (values: ChangeValues) => {
    const ids = (old.data ?? []).map(({ clientId }) => clientId)
    return ids.length > 0 && tickedOf(values, ids).length === 0 ? applying.replacesMissing : undefined
  }
  const showOld = async () => {
    const { error } = await old.refetch()
    if (error !== null) throw error
  }
  return (
    <FormPage
      title={applying.change.title}
      sentence={
        rules.approvalBeforeCredentials ? applying.change.approvalFirst : applying.change.equipmentFirst
      }
      above={{ to: paths.applications, label: applications.title }}
      form={form}
      verb={applying.verb}
      cancelTo={paths.applications}
    >
      <NewSystemFields form={form} roles={roles} equipment={old.data ?? []} />
      <OldSystemFields form={form} old={old} />
    </FormPage>
  )
}

/** Beside which field a refusal is said. */
const fieldOfRefusal = {
  'location.not_found': 'locationId',
  'application.open_already': 'locationId',
  'role.not_found': 'clientRoleId',
  'supplier.not_found': 'supplierId',
  'supplier.locked': 'supplierId',
  'it_system.not_found': 'systemId',
  'client.not_found': 'replaced',
} as const
