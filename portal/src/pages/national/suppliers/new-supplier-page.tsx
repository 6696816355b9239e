import { paths } from '../../../navigation/paths.ts'
import { useGo } from '../../../navigation/use-address.ts'
import { placeProblem } from '../../../session/failure/place-problem.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { FormPage } from '../../../ui/form/form-page.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { announce } from '../../../ui/page/announcements.tsx'
import { useAddSupplier } from '../national.queries.ts'
import { SupplierFields } from './supplier-fields.tsx'
import { asSupplier, noValues } from './supplier-values.ts'
import { useCheckSupplier } from './use-check-supplier.ts'

/** Adds an IT supplier to the registry. */
export function NewSupplierPage() {
  const { suppliers, problems } = useTexts('national')
  const add = useAddSupplier()
  const go = useGo()
  const form = useForm({
    start: noValues,
    check: useCheckSupplier(),
    submit: async (values) => {
      const { name } = await add.mutateAsync(asSupplier(values))
      announce(suppliers.adding.done(name))
      go(paths.suppliers, { replace: true })
    },
    place: placeProblem({ 'supplier.name_taken': 'name' }, problems),
  })
  return (
    <FormPage
      title={suppliers.add}
      sentence={suppliers.adding.sentence}
      above={{ to: paths.suppliers, label: suppliers.title }}
      form={form}
      verb={suppliers.adding.verb}
      cancelTo={paths.suppliers}
    >
      <SupplierFields form={form} />
    </FormPage>
  )
}
