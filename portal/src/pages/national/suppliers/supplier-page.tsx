import type { Supplier } from '@theriac/contract/v1/suppliers.ts'
import { paths } from '../../../navigation/paths.ts'
import { useGo, usePathPart } from '../../../navigation/use-address.ts'
import { useSuppliers } from '../../../session/lists.queries.ts'
import { useCan } from '../../../session/session.queries.ts'
import { placeProblem } from '../../../session/failure/place-problem.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { ChangedNotice } from '../../../ui/edit/changed-notice.tsx'
import { useEditForm } from '../../../ui/edit/use-edit-form.ts'
import { FormPage } from '../../../ui/form/form-page.tsx'
import { announce } from '../../../ui/page/announcements.tsx'
import { ErrorState } from '../../../ui/page/error-state.tsx'
import { LoadingState } from '../../../ui/page/loading-state.tsx'
import { MissingNotice } from '../../../ui/page/missing-notice.tsx'
import { PageTitle } from '../../../ui/page/page-title.tsx'
import { LockSupplierSection } from '../incidents/lock-supplier-section.tsx'
import { SupplierLocks } from '../incidents/supplier-locks.tsx'
import { useChangeSupplier } from '../national.queries.ts'
import { SupplierFields } from './supplier-fields.tsx'
import { asValues, changesSince } from './supplier-values.ts'
import { SystemsSection } from './systems/systems-section.tsx'
import { useCheckSupplier } from './use-check-supplier.ts'

/** Changes an IT supplier of the registry. */
export function SupplierPage() {
  const { suppliers } = useTexts('national')
  const supplierId = usePathPart('supplierId')
  const can = useCan()
  const { data, error, refetch } = useSuppliers()
  const above = { to: paths.suppliers, label: suppliers.title }
  const supplier = data?.suppliers.find(({ id }) => id === supplierId)
  if (supplier !== undefined) {
    return (
      <>
        <SupplierForm key={supplier.id} supplier={supplier} />
        <SystemsSection supplier={supplier} />
        {can('suppliers:lock') ? <LockSupplierSection supplier={supplier} /> : null}
      </>
    )
  }
  return data === undefined ? (
    <>
      <PageTitle title={suppliers.editing.title} above={above} />
      {error === null ? <LoadingState /> : <ErrorState error={error} onRetry={() => void refetch()} />}
    </>
  ) : (
    <>
      <PageTitle title={suppliers.editing.missingTitle} above={above} />
      <MissingNotice
        title={suppliers.editing.missing}
        action={<ActionButton to={paths.suppliers}>{suppliers.showAll}</ActionButton>}
      />
    </>
  )
}

function SupplierForm({ supplier }: { readonly supplier: Supplier }) {
  const { suppliers, problems } = useTexts('national')
  const { editing } = suppliers
  const change = useChangeSupplier(supplier.id)
  const go = useGo()
  const { form, ...behind } = useEditForm({
    now: asValues(supplier),
    check: useCheckSupplier(),
    submit: async (values, before) => {
      const changes = changesSince(before, values)
      if (Object.keys(changes).length > 0) await change.mutateAsync(changes)
      announce(editing.done(values.name.trim()))
      go(paths.suppliers)
    },
    place: placeProblem({ 'supplier.name_taken': 'name' }, problems),
  })
  return (
    <FormPage
      title={supplier.name}
      sentence={editing.sentence}
      above={{ to: paths.suppliers, label: suppliers.title }}
      form={form}
      verb={editing.verb}
      cancelTo={paths.suppliers}
    >
      <SupplierLocks supplier={supplier} />
      <ChangedNotice {...behind} />
      <SupplierFields form={form} />
    </FormPage>
  )
}
